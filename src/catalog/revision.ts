import { execFileSync } from "node:child_process";

/** Which state of the content this is. */
export interface Revision {
  /** Commit that last changed the content; null outside git, or with uncommitted changes. */
  commit: string | null;
  /** YYYY-MM-DD; empty when nothing says, and the newest check is to stand in. */
  date: string;
}

/** Asks git for the commit that last changed the content folder of a site; else its `epochDate` stands in. */
export function readRevision(site: { contentFolder: string; epochDate?: string }): Revision {
  const fallback: Revision = { commit: null, date: site.epochDate ?? "" };
  const last = git(site.contentFolder, ["log", "-1", "--format=%H %cs", "--", "."]);
  if (!last) return fallback;
  const [commit = "", date = ""] = last.split(" ");
  const clean = git(site.contentFolder, ["status", "--porcelain", "--", "."]) === "";
  return { commit: clean ? commit : null, date };
}

/** Path of a content folder from the top of its git repository, with a slash at its end; "" where it is that top; undefined outside git. */
export function pathInRepository(contentFolder: string): string | undefined {
  return git(contentFolder, ["rev-parse", "--show-prefix"]);
}

/** The folder at the top of the git repository that holds a content folder, where GitHub looks for files such as CITATION.cff. */
export function topOfRepository(contentFolder: string): string | undefined {
  return git(contentFolder, ["rev-parse", "--show-toplevel"]);
}

/** Output of a git command run in `folder`, trimmed; undefined where there is no git or no repository. */
function git(folder: string, parameters: string[]): string | undefined {
  try {
    return execFileSync("git", parameters, {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 1 << 26,
    }).trim();
  } catch {
    return undefined;
  }
}
