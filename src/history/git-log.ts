import { spawnSync } from "node:child_process";

/** One commit's change of one card. Blob ids name the card's text before and after. */
export interface CardVersion {
  commit: string;
  /** ISO 8601, as the committer's clock gave it. */
  date: string;
  subject: string;
  /** `oldest`: it is there in the commit with which a shallow clone begins, and may be older. */
  kind: "added" | "changed" | "removed" | "oldest";
  id: string;
  /** The id that the card had before, where the commit renamed it. */
  formerId?: string;
  ending: string;
  before?: string;
  after?: string;
}

export interface GitLog {
  /** `shallow`: the clone holds the newest commits only. `none`: there is no repository, or no git. */
  state: "whole" | "shallow" | "none";
  /** Newest first. */
  versions: CardVersion[];
}

const LARGEST_OUTPUT_BYTES = 1 << 29;

/** The commits that changed `models/` of a content folder, in one pass. */
export function readGitLog(contentFolder: string): GitLog {
  const shallow = git(contentFolder, ["rev-parse", "--is-shallow-repository"])?.toString().trim();
  const log = git(contentFolder, [
    "log",
    "--raw",
    "--no-abbrev",
    "--relative",
    "--find-renames",
    "--no-ext-diff",
    "--no-color",
    "--format=%x01%H%x00%cI%x00%P%x00%s",
    "--",
    "models",
  ]);
  if (shallow === undefined || log === undefined) return { state: "none", versions: [] };
  const state = shallow === "true" ? "shallow" : "whole";
  return { state, versions: parseGitLog(log.toString(), state) };
}

const RAW = /^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) ([AMDRT])\d*\t(?:models\/([a-z0-9-]+)(\.mdx?)\t)?models\/([a-z0-9-]+)(\.mdx?)$/;
const KINDS: Record<string, CardVersion["kind"]> = { A: "added", D: "removed", M: "changed", R: "changed", T: "changed" };

/** Reads `git log --raw`; lines about files that are no cards are passed over. */
export function parseGitLog(log: string, state: Exclude<GitLog["state"], "none">): CardVersion[] {
  return log.split("\u0001").flatMap((block) => {
    const [head = "", ...lines] = block.split("\n");
    const [commit = "", date = "", parents = "", subject = ""] = head.split("\0");
    const isOldest = state === "shallow" && parents === "";
    return lines.flatMap((line): CardVersion[] => {
      const [, before = "", after = "", status = "", formerId, , id = "", ending = ""] = RAW.exec(line) ?? [];
      const kind = KINDS[status];
      if (!kind) return [];
      return [
        {
          commit,
          date,
          subject,
          kind: isOldest && kind === "added" ? "oldest" : kind,
          id,
          ...(formerId && formerId !== id ? { formerId } : {}),
          ending,
          ...(kind === "added" ? {} : { before }),
          ...(kind === "removed" ? {} : { after }),
        },
      ];
    });
  });
}

/** Texts of blobs, read by one process. A blob that is not there has none. */
export function readBlobs(contentFolder: string, ids: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  if (ids.length === 0) return texts;
  const output = git(contentFolder, ["cat-file", "--batch"], `${ids.join("\n")}\n`) ?? Buffer.alloc(0);
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf("\n", at);
    const [id = "", type, size] = output.toString("utf8", at, end).split(" ");
    at = end + 1;
    if (type !== "blob") continue;
    texts.set(id, output.toString("utf8", at, at + Number(size)).replaceAll("\r\n", "\n"));
    at += Number(size) + 1;
  }
  return texts;
}

/** Output of a git command run in `folder`; undefined where there is no git or no repository. */
function git(folder: string, parameters: readonly string[], input?: string): Buffer | undefined {
  const { status, stdout } = spawnSync("git", parameters, {
    cwd: folder,
    input,
    stdio: ["pipe", "pipe", "ignore"],
    maxBuffer: LARGEST_OUTPUT_BYTES,
  });
  return status === 0 ? stdout : undefined;
}
