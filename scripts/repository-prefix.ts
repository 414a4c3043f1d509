import { execFileSync } from "node:child_process";
import { relative, sep } from "node:path";

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
