import type { Catalog } from "../../catalog/catalog.ts";
import { formatReference } from "../../catalog/format-reference.ts";
import type { Reference } from "../../catalog/model.ts";
import type { CollectionId } from "../../schema/collections.ts";
import { LICENSE_CLASSES } from "../../schema/vocabularies.ts";
import { renderProse } from "../render-prose.ts";
import type { Child } from "../../values/markup.ts";
import { drawPage, factWords, heading, paragraph } from "./record.ts";

/** Collections whose entries have pages of their own, models apart. */
export const PAGED = [
  "families",
  "organizations",
  "sources",
  "licenses",
  "datasets",
  "benchmarks",
  "proposals",
  "concepts",
  "guides",
] as const satisfies readonly CollectionId[];
type Paged = (typeof PAGED)[number];

/** What an entry of a collection says beside name, summary, facts and prose. */
const WORDS: { [C in Paged]: (data: Reference<C>["data"], catalog: Catalog) => Child } = {
  families: ({ organizations }, catalog) => paragraph(organizations.map((id) => catalog.organizations.get(id)?.name)),
  organizations: ({ url }) => paragraph([url]),
  sources: (data, catalog) => [
    paragraph([data.kind.replaceAll("-", " "), data.URL]),
    paragraph([data.identifier, catalog.organizations.get(data["held-by"] ?? "")?.name]),
    paragraph([data.note]),
  ],
  licenses: ({ spdx, class: kind, permits, requires, forbids }) => [
    paragraph([LICENSE_CLASSES[kind], spdx]),
    [permits, requires, forbids].map((terms = []) => terms.map(({ text, clause }) => paragraph([text, `(${clause})`]))),
  ],
  datasets: () => undefined,
  benchmarks: ({ metrics, "usual-shots": shots, url }) => paragraph([...metrics.map(({ name }) => name), shots, url]),
  proposals: ({ models }, catalog) => models.map(({ model, role }) => paragraph([`${catalog.models.get(model)?.name ?? model}:`, role])),
  concepts: ({ related = [], models = [] }, catalog) => [
    related.map((id) => {
      const other = catalog.concepts.get(id);
      return other && paragraph([`${other.name}:`, other.data.summary]);
    }),
    models.length > 0 && [heading("models", "Models"), paragraph([models.flatMap((id) => catalog.models.get(id)?.name ?? []).join(", ")])],
  ],
  guides: () => undefined,
};

/** The page of an entry that is no model, for the full text. */
export function drawEntry<C extends Paged>(entry: Reference<C>, catalog: Catalog): string {
  const { collection, name, data, facts } = entry;
  return drawPage({
    title: name,
    summary: "summary" in data ? data.summary : sourceSummary(data),
    body: [
      paragraph(["aliases" in data ? data.aliases?.join(", ") : undefined]),
      // The words of a collection are asked of its own entries.
      (WORDS[collection] as (data: Reference["data"], catalog: Catalog) => Child)(data, catalog),
      [...facts.values()].map(factWords),
    ],
    prose: renderProse(entry.entry, catalog).html,
  });
}

function sourceSummary({ identifier: _beside, ...published }: Reference<"sources">["data"]): string {
  return formatReference(published);
}
