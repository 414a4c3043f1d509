import type { Catalog } from "../catalog/catalog.ts";
import type { Entry } from "../catalog/parse.ts";
import { bodyProse } from "./markdown-body.ts";

/** Collections of catalog.json whose entries have prose. */
const WITH_PROSE = ["models", "families", "organizations", "datasets", "accelerators", "licenses", "benchmarks"] as const;

/** The prose of entries by `collection/id`, as Markdown that stands by itself; of the catalogue that is extended nothing. */
export function proseJson(catalog: Catalog): Record<string, string> | undefined {
  const written = WITH_PROSE.flatMap((collection) =>
    [...catalog[collection].values()].flatMap(({ entry }: { entry: Entry }) => {
      const prose = entry.file.base?.alone ? "" : bodyProse(entry, catalog);
      return prose === "" ? [] : [[`${collection}/${entry.id}`, prose] as const];
    }),
  );
  return written.length > 0 ? Object.fromEntries(written) : undefined;
}
