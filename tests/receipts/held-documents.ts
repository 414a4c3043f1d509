import type { DocumentFormat } from "../../src/receipts/media-type.ts";

/** A sentence of a document, the claim that rests on it, and changes after which the claim no longer does. */
export interface HeldStatement {
  field: string;
  /** The claim without its citation, as YAML. */
  claim: string;
  sentence: string;
  quote: string;
  /** What stood there → what stands there now. The last of each is the whole sentence, gone. */
  changes: readonly (readonly [string, string])[];
}

const changed = (sentence: string, ...changes: (readonly [string, string])[]) => [...changes, [sentence, ""] as const];

/** Numbers, bounds, units, words and whole paragraphs: five changes each. */
export const STATEMENTS: readonly HeldStatement[] = [
  {
    field: "training-tokens",
    claim: "value: 9e12, qualifier: at-most",
    sentence: "It was trained on up to 9 trillion tokens of public text.",
    quote: "up to 9 trillion tokens of public text",
    changes: changed(
      "It was trained on up to 9 trillion tokens of public text.",
      ["up to 9", "up to 8"],
      ["up to 9", "at least 9"],
      ["tokens", "words"],
      ["public", "private"],
    ),
  },
  {
    field: "parameters-total",
    claim: "value: 3.21e9",
    sentence: "The checkpoint holds 3.21 billion parameters, embeddings included.",
    quote: "3.21 billion parameters, embeddings included",
    changes: changed(
      "The checkpoint holds 3.21 billion parameters, embeddings included.",
      ["3.21", "3.12"],
      ["holds 3.21", "holds more than 3.21"],
      ["billion", "million"],
      ["included", "left out"],
    ),
  },
  {
    field: "accelerator-hours",
    claim: "value: 460000",
    sentence: "The run took 460,000 hours on one kind of device.",
    quote: "took 460,000 hours on one kind of device",
    changes: changed(
      "The run took 460,000 hours on one kind of device.",
      ["460,000", "406,000"],
      ["took 460,000", "took about 460,000"],
      ["460,000 hours", "460,000 days"],
      ["one kind", "three kinds"],
    ),
  },
  {
    field: "training-emissions",
    claim: "value: 133000",
    sentence: "Its location-based emissions came to 133 tonnes of CO2e in all.",
    quote: "133 tonnes of CO2e in all",
    changes: changed(
      "Its location-based emissions came to 133 tonnes of CO2e in all.",
      ["133", "331"],
      ["came to 133", "came to less than 133"],
      ["tonnes", "kg"],
      ["in all", "a day"],
    ),
  },
  {
    field: "context-length",
    claim: "value: 131072",
    sentence: "Inputs and outputs together may have 131,072 tokens in the default configuration.",
    quote: "131,072 tokens in the default configuration",
    changes: changed(
      "Inputs and outputs together may have 131,072 tokens in the default configuration.",
      ["131,072", "131,702"],
      ["may have 131,072", "may have more than 131,072"],
      ["131,072 tokens", "131,072 bytes"],
      ["default", "extended"],
    ),
  },
  {
    field: "knowledge-cutoff",
    claim: "value: 2023-12",
    sentence: "The text reaches to December 2023 and no further.",
    quote: "reaches to December 2023 and no further",
    changes: changed(
      "The text reaches to December 2023 and no further.",
      ["2023", "2022"],
      ["to December", "beyond December"],
      ["December", "November"],
      ["no further", "further"],
    ),
  },
  {
    field: "released",
    claim: "value: 2024-09-25",
    sentence: "The weights came out on 25 September 2024 for everyone.",
    quote: "came out on 25 September 2024 for everyone",
    changes: changed(
      "The weights came out on 25 September 2024 for everyone.",
      ["25 September", "26 September"],
      ["came out on", "came out before"],
      ["September", "October"],
      ["everyone", "partners"],
    ),
  },
  {
    field: "kv-heads",
    claim: "value: 8",
    sentence: "Its queries share 8 key-value heads in every block.",
    quote: "share 8 key-value heads in every block",
    changes: changed(
      "Its queries share 8 key-value heads in every block.",
      ["8 key", "4 key"],
      ["share 8", "share at least 8"],
      ["key-value heads", "query heads"],
      ["every block", "some blocks"],
    ),
  },
  {
    field: "modalities-input",
    claim: "value: [text, image]",
    sentence: "In use it reads text and images at once.",
    quote: "reads text and images at once",
    changes: changed(
      "In use it reads text and images at once.",
      ["images", "sounds"],
      ["text", "speech"],
      ["reads", "writes"],
      ["at once", "in turn"],
    ),
  },
  {
    field: "languages",
    claim: "value: [de, en]",
    sentence: "It was made for text in German and English alone.",
    quote: "text in German and English alone",
    changes: changed(
      "It was made for text in German and English alone.",
      ["German", "Dutch"],
      ["alone", "among others"],
      ["text", "speech"],
      ["and English", "or English"],
    ),
  },
];

/** Words of no claim, so that the sentences stand among others. */
const FILLER = "Nothing in this paragraph is a figure that a card could rest on; it is here because documents are longer than their facts.";

/** A document of a format that says the sentences, one after another; a sentence that is "" is left out. */
export function documentOf(format: DocumentFormat, sentences: readonly { field: string; sentence: string }[]): string {
  const said = sentences.filter(({ sentence }) => sentence !== "");
  const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  if (format === "html")
    return `<!doctype html><title>Example 3B</title><main><h1>Example 3B</h1>${said.map(({ sentence }) => `<p>${escaped(sentence).replace(/\d[\d.,]*/, "<b>$&</b>")}</p><p>${FILLER}</p>`).join("\n")}</main>`;
  if (format === "markdown")
    return `# Example 3B\n\n${said.map(({ sentence }) => `${sentence.replace(/\d[\d.,]*/, "**$&**")}\n\n${FILLER}\n`).join("\n")}`;
  if (format === "json")
    return JSON.stringify({ name: "Example 3B", ...Object.fromEntries(said.map(({ field, sentence }) => [field, sentence])) }, null, 2);
  if (format === "yaml")
    return `name: Example 3B\n${said.map(({ field, sentence }) => `${field}: ${JSON.stringify(sentence)}\n`).join("")}`;
  return pdfOf(said.flatMap(({ sentence }) => [...linesOf(sentence), ...linesOf(FILLER)]));
}

/** Lines of at most 40 characters, as a page has them. */
function linesOf(text: string): string[] {
  return text.match(/.{1,40}(?:\s|$)/g)?.map((line) => line.trim()) ?? [];
}

/** A PDF of one page that says the lines; readers find its objects without a table of places. */
function pdfOf(lines: readonly string[]): string {
  const shown = lines.map((line) => `(${line.replace(/[()\\]/g, "\\$&")}) Tj 0 -14 Td`).join("\n");
  const stream = `BT /F1 11 Tf 20 2000 Td\n${shown}\nET`;
  return `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 2040]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length ${stream.length}>>stream
${stream}
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
`;
}
