import { join } from "node:path";
import { provideLayouts } from "../src/views/lineage/layout.ts";

/** Layouts of lineage by their shape, from one build to the next. The library takes some milliseconds for a shape. */
export const LAYOUTS_FILE = join(".cache", "layouts");

/** Shapes that no card has any more are not told from those of cards that a build only links: of so many, all are forgotten. */
const MOST_KEPT = 20_000;

/** Has drawings take their layouts from those that an earlier build kept; `known` holds these and all new ones afterwards. */
export function keepLayouts(known: Map<string, string>): void {
  if (known.size > MOST_KEPT) known.clear();
  provideLayouts(known);
}
