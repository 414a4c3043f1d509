import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Bytes and requests of one page of each kind, without JavaScript's later requests. */
export function pageWeights(dist: string): string[] {
  if (!existsSync(dist)) return [];
  const pages = [
    "index.html",
    "models/index.html",
    ...readdirSync(join(dist, "models"))
      .filter((name) => /copy-0$|^llama-3-2-3b$/.test(name))
      .slice(0, 2)
      .map((name) => `models/${name}/index.html`),
  ];
  const rows = pages.map((page) => {
    const html = readFileSync(join(dist, page));
    const assets = [
      ...new Set([...html.toString().matchAll(/(?:href|src)="[^"]*?(\/_astro\/[^"]+\.(?:css|js))"/g)].map((match) => match[1] ?? "")),
    ];
    const fonts = assets
      .filter((asset) => asset.endsWith(".css"))
      .flatMap((asset) =>
        [...readFileSync(join(dist, asset), "utf8").matchAll(/url\(([^)]+\.woff2)\)/g)].map(
          (match) => match[1]?.replace(/^.*\/_astro\//, "/_astro/") ?? "",
        ),
      );
    const files = [...assets, ...new Set(fonts)];
    const compressed = gzipSync(html).length + files.reduce((sum, file) => sum + weight(join(dist, file)), 0);
    return `| ${page} | ${(gzipSync(html).length / 1000).toFixed(1)} | ${(compressed / 1000).toFixed(1)} | ${1 + files.length} |`;
  });
  return ["| page | HTML, kB compressed | with styles, scripts and font, kB | requests |", "|---|---:|---:|---:|", ...rows];
}

function weight(file: string): number {
  return file.endsWith(".woff2") ? statSync(file).size : gzipSync(readFileSync(file)).length;
}
