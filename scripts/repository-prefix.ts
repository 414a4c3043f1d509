import { execFileSync } from "node:child_process";
import { relative, sep } from "node:path";
import { pathInRepository } from "../src/catalog/revision.ts";

/** Path from the top of the git repository to a folder, "" or "cards/"; "" outside git. */
export function repositoryPrefix(parent: string): string {
  try {
    const top = execFileSync("git", ["rev-parse", "--show-toplevel"], {
      cwd: parent,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
    const prefix = relative(top, parent).split(sep).join("/");
    return prefix ? `${prefix}/` : "";
  } catch {
    return "";
  }
}

/** Formats in which files are named from the top of the repository. */
const FROM_THE_TOP: readonly string[] = ["github", "sarif"];

/**
 * Problems of a content folder as a format names their files: from the folder's parent, or from the top of the git
 * repository, which the folder itself may be.
 */
export function asNamedIn<P extends { file: string }>(format: string, problems: readonly P[], folder: string): P[] {
  const prefix = FROM_THE_TOP.includes(format) ? pathInRepository(folder) : undefined;
  return prefix === undefined ? [...problems] : problems.map((one) => ({ ...one, file: one.file.replace(/^[^/]*\//, () => prefix) }));
}
