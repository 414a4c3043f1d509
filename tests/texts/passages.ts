import { readdirSync, readFileSync } from "node:fs";
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { parse } from "yaml";
import { z } from "zod";
import { parseCatalogue } from "../../src/texts/catalogue.ts";
import { TextChecker, type CheckedText } from "../../src/texts/check-text.ts";
import { addressesOf } from "../../src/texts/known-addresses.ts";
import { formatOf } from "../../src/texts/read/index.ts";

const FOLDER = "tests/fixtures/proposals";

const passage = z.object({
  id: z.string(),
  text: z.string().optional(),
  file: z.string().optional(),
  files: z.record(z.string(), z.string()).optional(),
  paragraphs: z
    .array(z.union([z.string(), z.object({ heading: z.string() }), z.object({ table: z.array(z.array(z.string())) })]))
    .optional(),
  cells: z.array(z.object({ type: z.string(), source: z.array(z.string()) })).optional(),
  findings: z.array(z.string()),
});
export type Passage = z.infer<typeof passage>;

const ENDING: Record<string, string> = { "markdown.yaml": "md", "markdown-mended.yaml": "md", "latex.yaml": "tex", "other.yaml": "" };

/** The passages of the fixture, each with the name of its first file. */
export function passages(): (Passage & { path: string })[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".yaml"))
    .flatMap((name) =>
      z
        .array(passage)
        .parse(parse(readFileSync(`${FOLDER}/${name}`, "utf8")))
        .map((one) => ({ ...one, path: one.file ?? Object.keys(one.files ?? {})[0] ?? `text.${ENDING[name] ?? "md"}` })),
    );
}

export const catalogue = parseCatalogue(JSON.parse(readFileSync(`${FOLDER}/catalog.json`, "utf8")));
export const checker = new TextChecker(catalogue, { site: addressesOf(catalogue) });

export async function checked(one: Passage & { path: string }): Promise<CheckedText> {
  const format = formatOf(one.path);
  if (!format) throw new Error(`No format reads ${one.path}.`);
  return checker.check(format.read(one.path, await contentsOf(one), (path) => one.files?.[path]));
}

async function contentsOf({ text, files, path, paragraphs, cells }: Passage & { path: string }): Promise<Uint8Array> {
  if (paragraphs) return wordDocument(paragraphs);
  const notebook = cells && JSON.stringify({ cells: cells.map(({ type, source }) => ({ cell_type: type, source })), nbformat: 4 }, null, 1);
  return new TextEncoder().encode(notebook ?? files?.[path] ?? text ?? "");
}

async function wordDocument(paragraphs: NonNullable<Passage["paragraphs"]>): Promise<Uint8Array> {
  const children = paragraphs.map((part) => {
    if (typeof part === "string") return new Paragraph(part);
    if ("heading" in part) return new Paragraph({ text: part.heading, heading: HeadingLevel.HEADING_1 });
    const cell = (words: string) => new TableCell({ children: [new Paragraph(words)] });
    return new Table({ rows: part.table.map((row) => new TableRow({ children: row.map(cell) })) });
  });
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })));
}

/** `rule | model | field | words`: whether a finding is what a line of a passage expects. */
export function isExpected(line: string, { rule, model, field, stated = "" }: CheckedText["findings"][number]): boolean {
  const [wantedRule, wantedModel, wantedField, words = ""] = line.split("|").map((part) => part.trim());
  return (
    rule === wantedRule &&
    (wantedModel === "" || model === wantedModel) &&
    (wantedField === "" || field === wantedField) &&
    stated.replaceAll(/\s+/g, " ").includes(words)
  );
}
