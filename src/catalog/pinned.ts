import type { Source } from "../schema/source.ts";

/** A commit's whole hash; a short one may come to name another commit, or a branch. */
const COMMIT = /^[0-9a-f]{40}$/;
/** Pages of Hugging Face that are no repositories, and so have no commits. */
const HUGGING_FACE_PAGES = new Set(["blog", "docs", "papers", "collections", "learn", "tasks", "posts", "organizations"]);

/** Kinds of documents that makers keep where they can be pinned. */
const PINNABLE_KINDS: ReadonlySet<Source["kind"]> = new Set(["model-card", "configuration", "repository", "paper", "license-text"]);

/** What an address names for good, without host and version: two addresses of one document have the same. */
export interface DocumentAddress {
  /** The document on its host, such as `github.com/meta-llama/llama/blob/MODEL_CARD.md`, or undefined where the host keeps no versions. */
  document?: string;
  /** The version that the address names: a commit, `v2`, a DOI. Undefined: whatever is there today. */
  version?: string;
}

/** Every citation of a source asks for the address of the same document. */
const parted = new Map<string, DocumentAddress>();

/** Parts an address into the document and its version, for hosts that keep every version. */
export function documentAddress(address: string): DocumentAddress {
  const known = parted.get(address);
  if (known) return known;
  const parts = partAddress(address);
  parted.set(address, parts);
  return parts;
}

function partAddress(address: string): DocumentAddress {
  if (!URL.canParse(address)) return {};
  const { host, pathname } = new URL(address);
  const parts = decode(pathname).split("/").filter(Boolean);
  switch (host.replace(/^www\./, "")) {
    case "github.com":
      return gitAddress("github.com", parts.slice(0, 2), parts.slice(2));
    case "raw.githubusercontent.com":
      return gitAddress("github.com", parts.slice(0, 2), ["blob", ...parts.slice(2)]);
    case "huggingface.co":
      return huggingFaceAddress(parts);
    case "arxiv.org":
      return arxivAddress(parts);
    case "doi.org":
    case "dx.doi.org":
      return doiAddress(parts.join("/"));
    case "web.archive.org":
      return { document: "web.archive.org", ...(/^\d{14}/.test(parts[1] ?? "") ? { version: parts[1] ?? "" } : {}) };
    default:
      return {};
  }
}

export function isPinned(address: string): boolean {
  return documentAddress(address).version !== undefined;
}

/** Whether a source could be pinned and is not. */
export function lacksPin({ kind, URL: address, pinned }: Pick<Source, "kind" | "URL" | "pinned">): boolean {
  if (!address || pinned || !PINNABLE_KINDS.has(kind)) return false;
  const { document, version } = documentAddress(address);
  // A number that arXiv cannot have given leads to no paper, and is told as that.
  return document !== undefined && version === undefined && !/^arxiv\.org\/\d\d(?!0[1-9]|1[0-2])\d\d\./.test(document);
}

/** The address at which a source stays as it was read, where it has one. */
export function lastingAddress({ URL: address, pinned }: Pick<Source, "URL" | "pinned">): string | undefined {
  return pinned ?? (address && isPinned(address) ? address : undefined);
}

function gitAddress(host: string, repository: readonly string[], rest: readonly string[]): DocumentAddress {
  if (repository.length < 2) return {};
  const [view = "tree", revision, ...path] = rest;
  if (!["blob", "tree", "raw", "resolve", "commit"].includes(view)) return {};
  const file = path.join("/");
  return {
    document: [host, ...repository.map((part) => part.toLowerCase()), file].filter(Boolean).join("/"),
    ...(revision && COMMIT.test(revision) ? { version: revision } : {}),
  };
}

function huggingFaceAddress(parts: readonly string[]): DocumentAddress {
  const [first = ""] = parts;
  if (HUGGING_FACE_PAGES.has(first)) return {};
  const prefixed = first === "datasets" || first === "spaces";
  const repository = parts.slice(0, prefixed ? 3 : 2);
  // "gpt2" and the like have no owner.
  if (repository.length < (prefixed ? 2 : 1)) return {};
  return gitAddress("huggingface.co", repository.length === 1 ? ["", first] : repository, parts.slice(repository.length));
}

/** The DOI that arXiv gives a paper leads to whatever version is the newest; others name one document. */
function doiAddress(doi: string): DocumentAddress {
  const paper = /^10\.48550\/arxiv\.(.+)$/i.exec(doi)?.[1];
  return paper === undefined ? { document: `doi.org/${doi.toLowerCase()}`, version: doi } : arxivAddress(["abs", paper]);
}

function arxivAddress(parts: readonly string[]): DocumentAddress {
  const match = /^(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(v[1-9]\d*)?(?:\.pdf)?$/.exec(parts.slice(1).join("/"));
  if (!match || !["abs", "pdf", "html"].includes(parts[0] ?? "")) return {};
  return { document: `arxiv.org/${match[1]}`, ...(match[2] ? { version: match[2] } : {}) };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
