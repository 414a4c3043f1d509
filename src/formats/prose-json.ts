import type { Catalog } from "../catalog/catalog.ts";
import type { Entry } from "../catalog/parse.ts";
import { bodyProse } from "./markdown-body.ts";

/** Collections of catalog.json whose entries have prose. */
const WITH_PROSE = ["models", "families", "organizations", "datasets", "accelerators", "licenses", "benchmarks"] as const;

/**
 * The prose of entries by `collection/id`, as Markdown that stands by itself; of the catalogue that is extended nothing.
 * `known`: what an earlier edition says of an entry, or that it has none, where that still holds.
 */
export function proseJson(
  catalog: Catalog,
  known: (key: string) => { prose: string | undefined } | undefined = () => undefined,
): Record<string, string> | undefined {
  const written = WITH_PROSE.flatMap((collection) =>
    [...catalog[collection].values()].flatMap(({ entry }: { entry: Entry }) => {
      const key = `${collection}/${entry.id}`;
      const before = known(key);
      const made = () => (entry.file.base?.alone ? "" : bodyProse(entry, catalog));
      const prose = before ? (before.prose ?? "") : made();
      return prose === "" ? [] : [[key, prose] as const];
    }),
  );
  return written.length > 0 ? Object.fromEntries(written) : undefined;
}
