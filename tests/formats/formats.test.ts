import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "csv-parse/sync";
import { load } from "js-yaml";
import { exportFormats, formatsBesidePages } from "../../src/formats/index.ts";
import { entryMarkdown } from "../../src/formats/entry-markdown.ts";
import { huggingFaceCard } from "../../src/formats/hugging-face.ts";
import { modelJsonLd } from "../../src/formats/json-ld.ts";
import { llmsTxt } from "../../src/formats/llms-txt.ts";
import { modelMarkdown } from "../../src/formats/markdown.ts";
import { openSearch } from "../../src/formats/opensearch.ts";
import { exampleCatalog } from "./catalog.ts";

const catalog = exampleCatalog();
const model = catalog.models.get("example-3b");
if (!model) throw new Error("The example is gone.");

describe("exportFormats", () => {
  test("has the endings that the contract gives", () => {
    expect(formatsBesidePages.map((format) => format.ending).sort()).toEqual(
      [".bib", ".cdx.json", ".csl.json", ".hf.md", ".json", ".md", ".spdx.json"].sort(),
    );
  });

  test.each(exportFormats.map((format) => [format.id, format] as const))("%s is the same twice", (_, format) => {
    const again = exampleCatalog();
    const other = again.models.get("example-3b");
    expect(other && format.write([other], again)).toBe(format.write([model], catalog));
  });

  test.each(exportFormats.filter((format) => format.ending.endsWith("json")).map((format) => [format.id, format] as const))(
    "%s is JSON",
    (_, format) => {
      expect(() => JSON.parse(format.write([model], catalog)) as unknown).not.toThrow();
    },
  );

  test("writes CSV with the models asked for", () => {
    const csv = exportFormats.find((format) => format.id === "csv");
    const rows = parse(csv?.write([model], catalog) ?? "", { columns: true });
    expect(rows).toMatchObject([
      { id: "example-3b", "training-compute": "", "training-compute_status": "not-disclosed", "training-tokens_qualifier": "at-most" },
    ]);
  });
});

describe("modelMarkdown", () => {
  const markdown = modelMarkdown(model, catalog);

  test("gives every reading of a disputed fact with its place", () => {
    expect(markdown).toContain(
      "| [Training tokens](https://cards.example/cards/models/example-3b/#training-tokens) | up to 9 trillion tokens — preferred because: The card is newer. | reported, disputed | [(1) section 1 (2026-11-01)](https://example.org/card) |",
    );
    expect(markdown).toContain(
      "12 trillion tokens | third party, disputed | [(2) table 1 \\| row “tokens” (2026-10-31)](https://arxiv.org/abs/2409.01234)",
    );
  });

  test("writes components of the body as values and links", () => {
    expect(markdown).toContain(
      "### What it is\n\nIt has [3.21 billion parameters](https://cards.example/cards/models/example-3b/#parameters-total).",
    );
    expect(markdown).toContain("See [Base 3B](https://cards.example/cards/models/base-3b/).");
    expect(markdown).not.toContain("<Fact");
  });

  test("says in words why there is no value", () => {
    expect(markdown).toContain("| not disclosed | not disclosed |");
    expect(markdown).toContain("| does not apply — A base model. | does not apply |");
  });

  test("escapes what Markdown would read as markup", () => {
    const odd = exampleCatalog({
      "models/example-3b.mdx": model.entry.file.text.replace("A model for tests.", '"A | *model* <think>, _for_ [tests]."'),
    });
    const other = odd.models.get("example-3b");
    expect(other && modelMarkdown(other, odd)).toContain("A \\| \\*model\\* \\<think>, \\_for\\_ \\[tests\\].");
  });
});

describe("huggingFaceCard", () => {
  const frontMatter = load(huggingFaceCard(model, catalog).split("---\n")[1] ?? "");

  test("fills the keys of the Hub with what is known", () => {
    expect(frontMatter).toMatchObject({
      model_name: "Example 3B",
      language: ["en", "de", "pt-BR"],
      license: "mit",
      pipeline_tag: "text-generation",
      base_model: "maker/Base-3B",
      base_model_relation: "finetune",
      datasets: ["maker/web-text"],
      co2_eq_emissions: { emissions: 133_000_000, source: "The model card, section 1", hardware_used: "H100 SXM" },
    });
  });

  test("has the required keys of a model-index", () => {
    expect(frontMatter).toMatchObject({
      "model-index": [
        {
          name: "Example 3B",
          results: [
            {
              task: { type: "text-generation" },
              dataset: { type: "mmlu", name: "MMLU", args: { num_few_shot: 5 } },
              metrics: [{ type: "acc", value: 63.4, args: { setup: "By the maker, macro average." } }],
              source: { name: "The model card, section 1", url: "https://example.org/card" },
            },
            { metrics: [{ type: "acc", value: "60 to 64.5", args: { qualifier: "between", variant: "Example 3B Chat" } }] },
          ],
        },
      ],
    });
  });
});

describe("modelJsonLd", () => {
  test("cannot end the element that it stands in", () => {
    const odd = exampleCatalog({
      "models/example-3b.mdx": model.entry.file.text.replace("A model for tests.", '"</scripts><!-<scripts>&"'),
    });
    const other = odd.models.get("example-3b");
    const json = other ? modelJsonLd(other, odd) : "";
    expect(json).not.toMatch(/[<>&]/);
    expect(JSON.parse(json)).toMatchObject({ "@type": "Dataset", description: "</scripts><!-<scripts>&" });
  });
});

test("llms.txt follows llmstxt.org and leads to Markdown", () => {
  const lines = llmsTxt(catalog).split("\n");
  expect(lines[0]).toBe("# Model cards");
  expect(lines[2]).toMatch(/^> /);
  expect(lines).toContain("- [Example 3B](https://cards.example/cards/models/example-3b.md): A model for tests.");
  expect(lines).toContain("- [Example](https://cards.example/cards/families/example.md): A family for tests.");
});

test("opensearch.xml names the search with its base path", () => {
  expect(openSearch(catalog)).toContain('<Url type="text/html" template="https://cards.example/cards/search/?q={searchTerms}"/>');
});

test("a page of a licence is written as Markdown", () => {
  const license = catalog.licenses.get("mit");
  expect(license && entryMarkdown(license, catalog)).toContain("# MIT License\n\nPermits nearly everything.\n");
});

test("each format beside the pages has its route", () => {
  const routes = readdirSync("src/pages/models").flatMap((name) => /^\[id\](\..+)\.ts$/.exec(name)?.[1] ?? []);
  expect(routes).toEqual(expect.arrayContaining(formatsBesidePages.map((format) => format.ending)));
});

test("docs/exports.md lists the formats, with their endings", () => {
  const rows = [...readFileSync("docs/exports.md", "utf8").matchAll(/^\| `([a-z-]+)` +\| (?:`\/models\/<id>(\.[a-z.]+)`|–) +\|/gm)];
  expect(rows.map(([, id, ending]) => [id, ending])).toEqual(
    exportFormats.map((format) => [format.id, format.scope === "table" ? undefined : format.ending]),
  );
});
