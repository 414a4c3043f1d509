import { documentAddress, isPinned, lacksPin } from "../pinned.ts";
import { quote } from "../problems.ts";
import { isOf } from "../lookups.ts";
import type { EntryRule } from "./rule.ts";

const EXAMPLES: Record<string, string> = {
  "github.com": "https://github.com/owner/name/blob/ and the 40 characters of a commit",
  "huggingface.co": "https://huggingface.co/owner/name/blob/ and the 40 characters of a commit",
  "arxiv.org": "https://arxiv.org/abs/ and the number with its version, such as 2407.21783v3",
};

/** A pinned address stays what it is and is the source's own; where a host keeps versions, one is named. */
export const pinnedSources: EntryRule = {
  ids: ["source/pinned", "source/unpinned"],
  scope: "entry",
  check(entry, _context, report) {
    if (!isOf(entry, "sources")) return;
    const { URL: address, pinned } = entry.data;
    // A pin of the wrong shape was left out, and is told as that.
    if (!entry.damaged && lacksPin(entry.data)) {
      report({
        rule: "source/unpinned",
        severity: "warning",
        path: ["URL"],
        message: `What is at ${quote(address)} can change under those who cite it.`,
        hint: `Write pinned: ${EXAMPLES[hostOf(address)] ?? "and the address of one version"}.`,
      });
    }
    if (!pinned) return;
    if (!isPinned(pinned)) {
      report({
        rule: "source/pinned",
        path: ["pinned"],
        message: `${quote(pinned)} floats: it shows whatever is there today.`,
        hint: EXAMPLES[hostOf(pinned)]
          ? `Write ${EXAMPLES[hostOf(pinned)]}.`
          : "Write an address at a commit, a version of arXiv or a DOI; a copy in an archive is archived: { url, date }.",
      });
    } else if (address && isAnother(address, pinned)) {
      report({
        rule: "source/pinned",
        path: ["pinned"],
        message: `${quote(pinned)} is another document than ${quote(address)}.`,
        hint: "Pin the document itself; a document that says the same is a source of its own with same-as.",
      });
    }
  },
};

/** Known to be different: both addresses name a document on one host, and not the same. */
function isAnother(address: string, pinned: string): boolean {
  const [one, other] = [documentAddress(address), documentAddress(pinned)];
  if (!one.document || !other.document || hostOf(address) !== hostOf(pinned)) return false;
  return repositoryOf(one.document) !== repositoryOf(other.document);
}

/** A repository's front page is its README, and a file may have moved: the repository is what must be the same. */
function repositoryOf(document: string): string {
  return /^(?:github\.com|huggingface\.co)\//.test(document) ? document.split("/").slice(0, 3).join("/") : document;
}

function hostOf(address: string | undefined): string {
  return address && URL.canParse(address) ? new URL(address).host.replace(/^www\./, "") : "";
}
