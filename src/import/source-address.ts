import { slug } from "../catalog/slug.ts";

/** What the address of a document says of it: an id for its entry, and keys as YAML. */
export interface KnownSource {
  id: string;
  known: Record<string, string>;
}

/** Reads an address: pages of arXiv, Hugging Face, GitHub and doi.org say much of themselves, others what host they are on. */
export function sourceOf(address: string, today: string): KnownSource {
  const url = new URL(address);
  const host = url.hostname.replace(/^www\./, "");
  const parts = url.pathname.split("/").filter(Boolean);
  const read = { URL: address, accessed: today };
  if (host === "arxiv.org") return arxiv(parts, read);
  if (host === "doi.org")
    return { id: slug(parts.join("-")), known: { type: "article", kind: "paper", ...read, DOI: JSON.stringify(parts.join("/")) } };
  if (host === "huggingface.co" || host === "hf.co") return huggingFace(parts, read);
  if (host === "github.com") return gitHub(parts, read);
  const last = parts.at(-1)?.replace(/\.[a-z]+$/, "") ?? "page";
  const kind = /\.pdf$/i.test(url.pathname)
    ? "report"
    : /blog|news|post/i.test(url.href)
      ? "blog-post"
      : /docs|documentation/i.test(url.href)
        ? "documentation"
        : undefined;
  return {
    id: slug(`${host.split(".").at(-2) ?? host}-${last}`),
    known: { type: kind === "report" ? "report" : kind === "blog-post" ? "post-weblog" : "webpage", ...(kind ? { kind } : {}), ...read },
  };
}

function arxiv(parts: readonly string[], read: Record<string, string>): KnownSource {
  const number = parts
    .slice(1)
    .join("/")
    .replace(/\.pdf$/, "");
  const work = number.replace(/v\d+$/, "");
  return {
    id: slug(`arxiv-${work}`),
    known: {
      type: "article",
      kind: "paper",
      ...read,
      URL: `https://arxiv.org/abs/${work}`,
      ...(work === number ? {} : { pinned: `https://arxiv.org/abs/${number}` }),
      DOI: JSON.stringify(`10.48550/arXiv.${work}`),
    },
  };
}

function huggingFace(parts: readonly string[], read: Record<string, string>): KnownSource {
  const dataset = parts[0] === "datasets";
  const [owner = "", name = ""] = dataset ? parts.slice(1) : parts;
  const file = parts.includes("blob") ? parts.at(-1) : undefined;
  const kind = file && file !== "README.md" ? "configuration" : dataset ? "dataset-card" : "model-card";
  return {
    id: slug(`${owner}-${name}-${file && file !== "README.md" ? file.replace(/\.[a-z]+$/, "") : kind}`),
    known: { type: "webpage", kind, author: `[{ literal: ${JSON.stringify(owner)} }]`, ...read },
  };
}

function gitHub(parts: readonly string[], read: Record<string, string>): KnownSource {
  const [owner = "", name = ""] = parts;
  const file = parts.includes("blob") ? parts.at(-1)?.replace(/\.[a-z]+$/i, "") : undefined;
  const commit = parts[2] === "blob" || parts[2] === "tree" ? /^[0-9a-f]{40}$/.test(parts[3] ?? "") : false;
  return {
    id: slug(`${owner}-${name}-${file ?? "repository"}`),
    known: {
      type: file ? "webpage" : "software",
      kind: file && file.toLowerCase() !== "readme" ? "configuration" : "repository",
      author: `[{ literal: ${JSON.stringify(owner)} }]`,
      ...read,
      ...(commit ? { pinned: read["URL"] ?? "" } : {}),
    },
  };
}
