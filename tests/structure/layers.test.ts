import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

/** Which folder may import from which; the same table as in docs/architecture.md. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  "src/schema": ["src/schema"],
  "src/catalog": ["src/schema", "src/catalog"],
  "src/values": ["src/values", "src/schema", "src/catalog/fold.ts", "src/catalog/format", "src/catalog/model.ts"],
  "src/tables": [
    "src/tables",
    "src/values",
    "src/schema",
    "src/catalog/fold.ts",
    "src/catalog/format.ts",
    "src/catalog/group-by.ts",
    "src/catalog/model.ts",
  ],
  "src/search": ["src/search", "src/values", "src/tables", "src/catalog/fold.ts"],
  "src/card": ["src/card", "src/values", "src/tables", "src/schema", "src/catalog", "src/views"],
  "src/history": ["src/history", "src/schema", "src/catalog"],
  "src/appendix": ["src/appendix", "src/values", "src/tables", "src/schema", "src/catalog/format.ts"],
  "src/pictures": ["src/pictures"],
  "src/formats": ["src/schema", "src/catalog", "src/formats", "src/values", "src/tables"],
  "src/receipts": ["src/receipts", "src/schema", "src/catalog"],
  "src/views": [
    "src/schema",
    "src/catalog",
    "src/formats",
    "src/views",
    "src/card",
    "src/values",
    "src/tables",
    "src/search",
    "src/islands/comparison",
    "src/appendix",
    "src/history",
    "src/pictures",
  ],
  "src/card-pages": [
    "src/card-pages",
    "src/schema",
    "src/catalog",
    "src/formats",
    "src/views",
    "src/card",
    "src/values",
    "src/history",
    "src/pictures",
  ],
  "src/starter": ["src/starter"],
  "src/texts": ["src/texts", "src/schema", "src/catalog"],
  "src/consumer": [
    "src/consumer",
    "src/schema",
    "src/catalog",
    "src/tables",
    "src/search",
    "src/views/citations.ts",
    "src/appendix",
    "src/texts",
  ],
  "src/import": ["src/schema", "src/catalog", "src/import", "src/formats"],
  "src/components": [
    "src/schema",
    "src/catalog",
    "src/components",
    "src/styles",
    "src/views",
    "src/card",
    "src/values",
    "src/tables",
    "src/islands",
  ],
  "src/islands": ["src/islands", "src/values", "src/tables", "src/search", "src/catalog/fold.ts", "src/catalog/format.ts", "src/appendix"],
  "src/layouts": [
    "src/catalog/urls.ts",
    "src/schema/accents.ts",
    "src/components",
    "src/layouts",
    "src/pictures",
    "src/styles",
    "src/islands",
    "src/content.ts",
  ],
  "src/pages": [
    "src/schema",
    "src/catalog",
    "src/formats",
    "src/views",
    "src/components",
    "src/layouts",
    "src/styles",
    "src/islands",
    "src/card",
    "src/card-pages",
    "src/values",
    "src/tables",
    "src/content.ts",
    "src/appendix",
    "src/pictures",
  ],
  "src/content.ts": ["src/catalog", "src/history", "src/card-pages/handed-over.ts"],
  "src/leaks": ["src/schema", "src/catalog", "src/leaks"],
  scripts: [
    "src/leaks",
    "src/schema",
    "src/catalog",
    "src/formats",
    "src/views",
    "src/pictures",
    "src/receipts",
    "src/import",
    "src/starter",
    "src/texts",
    "src/consumer",
    "scripts",
    "src/appendix",
    "src/card-pages",
    "src/history",
  ],
};

/** From components, views may be imported as types only: what a component prints is given to it. */
const TYPES_ONLY = new Set([
  "src/components → src/views",
  "src/card → src/views",
  "src/views → src/islands",
  "src/views → src/card",
  "src/views → src/pictures",
]);

const files = ["src", "scripts"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:ts|astro|mdx)$/.test(name))
    .map((name) => join(folder, name)),
);

function folderOf(path: string): string {
  return (
    Object.keys(MAY_IMPORT).find((folder) => path === folder || path.startsWith(`${folder}/`)) ?? path.split("/").slice(0, 2).join("/")
  );
}

test("imports follow the layers", () => {
  const wrong: string[] = [];
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    for (const match of text.matchAll(/^\s*(?:import|export)\s+(type\s+)?[^;]*?["'](\.[^"']+)["']/gm)) {
      const target = normalize(join(dirname(file), match[2] ?? ""));
      const from = folderOf(file);
      const allowed = MAY_IMPORT[from] ?? [];
      if (!allowed.some((prefix) => target === prefix || target.startsWith(`${prefix}/`) || target.startsWith(prefix)))
        wrong.push(`${file} imports ${target}`);
      if (TYPES_ONLY.has(`${from} → ${folderOf(target)}`) && !match[1]) wrong.push(`${file} imports more than types of ${target}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("nothing unwanted is compiled: no card is imported as a module", () => {
  const importers = files.filter((file) => /from ["'][^"']*\/content\//.test(readFileSync(file, "utf8")));
  expect(importers).toEqual([]);
});
