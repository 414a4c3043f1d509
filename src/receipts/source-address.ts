import { lastingAddress } from "../catalog/pinned.ts";
import type { Source } from "../schema/source.ts";

/** Where the bytes of a source are: its lasting address, else its canonical one, in the form that is a file. */
export function documentAddressOf(source: Pick<Source, "URL" | "pinned">): string | undefined {
  const address = lastingAddress(source) ?? source.URL;
  return address === undefined ? undefined : fileAddress(address);
}

/** A page that shows a file → the file: raw text of GitHub and Hugging Face, the PDF of arXiv. */
export function fileAddress(address: string): string {
  const url = new URL(address);
  const parts = url.pathname.split("/").filter(Boolean);
  if (url.host === "github.com") {
    const [owner, name, view, revision = "HEAD", ...path] = parts;
    if (!owner || !name) return address;
    if (view === "blob" || view === "raw") return `https://raw.githubusercontent.com/${owner}/${name}/${revision}/${path.join("/")}`;
    return view === undefined || (view === "tree" && path.length === 0)
      ? `https://raw.githubusercontent.com/${owner}/${name}/${revision}/README.md`
      : address;
  }
  if (url.host === "huggingface.co") {
    const at = parts[0] === "datasets" || parts[0] === "spaces" ? 3 : 2;
    const [repository, view, revision = "main", path] = [
      parts.slice(0, at).join("/"),
      parts[at],
      parts[at + 1],
      parts.slice(at + 2).join("/"),
    ];
    if (parts.length < at || ["blog", "docs", "papers", "collections"].includes(parts[0] ?? "")) return address;
    if (view === "blob" || view === "resolve" || view === "raw") return `https://huggingface.co/${repository}/raw/${revision}/${path}`;
    return view === undefined || view === "tree" ? `https://huggingface.co/${repository}/raw/${revision}/README.md` : address;
  }
  if (/^(?:www\.)?arxiv\.org$/.test(url.host) && parts[0] === "abs") return `https://arxiv.org/pdf/${parts.slice(1).join("/")}`;
  return address;
}

/** Whether a source is a whole repository, of which its front page shows the README alone. */
export function isFrontPage(source: Pick<Source, "URL" | "pinned">): boolean {
  const address = lastingAddress(source) ?? source.URL;
  if (address === undefined || !URL.canParse(address)) return false;
  const { host, pathname } = new URL(address);
  return host === "github.com" && /^\/[^/]+\/[^/]+(?:\/tree\/[^/]+)?\/?$/.test(pathname);
}
