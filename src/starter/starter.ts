import { exampleEntries } from "./example-entries.ts";
import { EDITOR_FILES, IGNORED } from "./editor-files.ts";
import { UNKNOWN_GENERATOR, type Generator } from "./generator.ts";
import { readme } from "./readme.ts";
import { siteFile } from "./site-file.ts";
import { PRE_COMMIT, workflow } from "./workflow.ts";

export interface StarterOptions {
  /** What the catalogue is called. */
  name: string;
  /** Name of the folder that it lies in. */
  folder: string;
  /** YYYY-MM-DD, of the example's citations. */
  day: string;
  /** Absent: words that are to be replaced stand in its place. */
  generator?: Generator | undefined;
}

/** A folder of cards to begin with: path below it → text. */
export function starterFiles({ name, folder, day, generator = UNKNOWN_GENERATOR }: StarterOptions): Record<string, string> {
  return {
    "README.md": readme(name, folder, generator),
    "site.yaml": siteFile(name),
    ...exampleEntries(day),
    ".gitignore": IGNORED,
    ".pre-commit-config.yaml": PRE_COMMIT,
    ".github/workflows/cards.yml": workflow(generator),
    ...EDITOR_FILES,
  };
}
