import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The site that `npm test` built a moment ago. */
export const SITE = "dist";

export function requireSite(folder = SITE): void {
  if (!existsSync(join(folder, "index.html"))) throw new Error(`${folder}/ is not built; run \`npm run build\` first (\`npm test\` does).`);
}

/** Rooted paths of all HTML pages of a built site, as a visitor types them. */
export function pagesOf(folder = SITE): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html") && !name.startsWith("pagefind"))
    .map((name) => `/${name.replaceAll("\\", "/").replace(/index\.html$/, "")}`)
    .sort();
}

export function readPage(path: string, folder = SITE): string {
  return readFileSync(join(folder, path.endsWith("/") ? `${path}index.html` : path), "utf8");
}
