import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** What a page and all that it loads by itself weigh, in bytes as hosts send them; what a press or a scroll fetches is not counted. */
export interface PageWeight {
  html: { gzip: number; brotli: number };
  total: { gzip: number; brotli: number };
  requests: number;
}

const PACKED = /\.(?:woff2|png)$/;

/** `page`: file below the folder of a built site, "models/heron-7b/index.html". `base`: the path that it is built to be served below. */
export function pageWeight(dist: string, page: string, base = ""): PageWeight {
  const text = readFileSync(join(dist, page), "utf8");
  const asked = [...text.matchAll(/<(?:link rel="(?:stylesheet|preload|icon)" href|script type="module" src)="([^"]+)"/g)];
  const files = new Set<string>();
  for (const [, address = ""] of asked) addWithImports(dist, address.slice(base.length), files);
  const weights = [...files].map((file) => weightOf(readFileSync(join(dist, file)), PACKED.test(file)));
  const html = weightOf(Buffer.from(text), false);
  const sum = (kind: "gzip" | "brotli") => weights.reduce((total, weight) => total + weight[kind], html[kind]);
  return { html, total: { gzip: sum("gzip"), brotli: sum("brotli") }, requests: 1 + files.size };
}

/** A file and the modules that it imports in turn. */
function addWithImports(dist: string, address: string, files: Set<string>): void {
  if (files.has(address)) return;
  files.add(address);
  if (!address.endsWith(".js")) return;
  const code = readFileSync(join(dist, address), "utf8");
  for (const [, module = ""] of code.matchAll(/(?:^|[;}\n])import(?:[^"'();]*?from)?\s*"(\.[^"]+)"/g))
    addWithImports(dist, join(dirname(address), module), files);
}

function weightOf(bytes: Buffer, isPacked: boolean): { gzip: number; brotli: number } {
  return isPacked
    ? { gzip: bytes.length, brotli: bytes.length }
    : { gzip: gzipSync(bytes).length, brotli: brotliCompressSync(bytes).length };
}

/** The weights of the home page, the table of models and two cards, as lines of a Markdown table. */
export function pageWeights(dist: string): string[] {
  if (!existsSync(dist)) return [];
  const cards = readdirSync(join(dist, "models")).filter((name) => /copy-0$|^llama-3-2-3b$/.test(name));
  const pages = ["index.html", "models/index.html", ...cards.slice(0, 2).map((name) => `models/${name}/index.html`)];
  const kilobytes = ({ gzip, brotli }: PageWeight["html"]) => `${(gzip / 1000).toFixed(1)} | ${(brotli / 1000).toFixed(1)}`;
  const rows = pages.map((page) => {
    const { html, total, requests } = pageWeight(dist, page);
    return `| ${page} | ${kilobytes(html)} | ${kilobytes(total)} | ${requests} |`;
  });
  return [
    "| page | HTML in gzip, kB | in brotli | with styles, scripts and font in gzip, kB | in brotli | requests |",
    "|---|---:|---:|---:|---:|---:|",
    ...rows,
  ];
}
