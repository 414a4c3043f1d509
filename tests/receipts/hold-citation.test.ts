import { describe, expect, test } from "vitest";
import { hold } from "./hold.ts";

const CARD = `# Example 3B

Trained on **up to 9 trillion** tokens of data
from publicly available sources. The pre-
training took place in Paris. Nothing else was used.

## Hardware and Software

| | Training Time (GPU hours) | Emissions (tons CO2eq) |
|:-:|:-:|:-:|
| Example 1B | 370k | 107 |
| Example 3B | 460k | 133 |
`;
const CONFIG = '{ "n_layers": 28, "rope": { "theta~1": 30 } }';

const tokens = (quote: string, text = CARD) => hold("training-tokens", "value: 9e12, qualifier: at-most", `quote: "${quote}"`, text);
const QUOTE = "up to 9 trillion tokens of data";

describe("holdCitation", () => {
  test("confirms words that say the claim, whatever their marks and line breaks", async () => {
    expect(await tokens(QUOTE)).toBe("confirmed");
    expect(await tokens("Trained on up to 9 trillion tokens of data from publicly available sources.")).toBe("confirmed");
    expect(await hold("origin", 'text: "Paris."', 'quote: "The pretraining took place in Paris"', CARD)).toBe("confirmed");
    expect(await tokens("up to 9 trillion tokens … available sources")).toBe("confirmed");
  });

  test.each([
    ["the number", ["9 trillion", "8 trillion"]],
    ["the magnitude", ["9 trillion", "9 billion"]],
    ["the bound", ["up to 9", "at least 9"]],
    ["the unit", ["trillion** tokens", "trillion** words"]],
    ["a word", ["of data", "of code"]],
    ["the whole paragraph", [/Trained[^]*used\./, ""]],
  ])("notices a change of %s", async (_what, [before, after]) => {
    const changed = CARD.replace(before as string, after as string);
    expect(changed).not.toBe(CARD);
    expect(await tokens(QUOTE, changed)).toBe("drifted");
  });

  test("notices a bound or unit that came to stand beside the quoted words", async () => {
    expect(await hold("training-tokens", "value: 9e12", 'quote: "9 trillion tokens of data"', CARD)).toBe("confirmed-words");
    const plain = CARD.replace("**up to 9 trillion**", "9 trillion");
    expect(await hold("training-tokens", "value: 9e12", 'quote: "9 trillion tokens of data"', plain)).toBe("confirmed");
  });

  test("judges a row of a table by its own cells", async () => {
    const rows = "| | |\n|---|---|\n| Number of Layers | 61 |\n| Number of Experts | 384 |\n";
    expect(await hold("layers", "value: 61", 'quote: "Number of Layers | 61"', rows)).toBe("confirmed");
    expect(await hold("layers", "value: 61", 'quote: "Number of Layers | 61"', rows.replace("61", "62"))).toBe("drifted");
  });

  test("asks for the label of a small number in the quoted words", async () => {
    const text = "Each block has 64 query heads of dimension 128, and the model has 64 layers in total.";
    const heads = (quote: string) => hold("attention-heads", "value: 64", `quote: "${quote}"`, text);
    expect(await heads("64 query heads of dimension 128")).toBe("confirmed");
    expect(await heads("the model has 64 layers in total")).toBe("confirmed-words");
  });

  test("tells words without the value from words with it", async () => {
    expect(await tokens("from publicly available sources")).toBe("confirmed-words");
  });

  test("does not join two sentences over an ellipsis", async () => {
    expect(await tokens("up to 9 trillion tokens … took place in Paris")).toBe("drifted");
  });

  test("reads cells with the unit of their column, either way round", async () => {
    const cell = (row: string, column: string) => `cell: { table: "Hardware and Software", row: "${row}", column: "${column}" }`;
    expect(await hold("accelerator-hours", "value: 460000", cell("Example 3B", "Training Time (GPU hours)"), CARD)).toBe("confirmed");
    expect(await hold("training-emissions", "value: 133000", cell("Example 3B", "Emissions"), CARD)).toBe("confirmed");
    expect(await hold("training-emissions", "value: 133000", cell("Emissions", "Example 3B"), CARD)).toBe("confirmed");
    expect(await hold("accelerator-hours", "value: 460000", cell("Example 1B", "Training Time (GPU hours)"), CARD)).toBe("drifted");
    expect(await hold("accelerator-hours", "value: 460000", cell("Example 7B", "Training Time (GPU hours)"), CARD)).toBe("drifted");
    const other = CARD.replace("Hardware and Software", "Environment");
    expect(await hold("accelerator-hours", "value: 460000", cell("Example 3B", "Training Time (GPU hours)"), other)).toBe("drifted");
  });

  test("takes the cell whose labels are the very words, and none where several differ", async () => {
    const table = `| Benchmark | | Example 3B | Example 3B Chat |
|---|---|---|---|
| Math | Math | Math | Math |
| Math | Word problems | 923 | |
| | MATH | 453 | 771 |
| MMLU (base) | 5-shot | 612 | 630 |
| MMLU | 5-shot | 604 | 625 |
`;
    const of = (value: number, row: string, column: string) =>
      hold("accelerator-count", `value: ${value}`, `cell: { table: table, row: "${row}", column: "${column}" }`, table);
    expect(await of(453, "MATH", "Example 3B")).toBe("confirmed");
    expect(await of(923, "MATH", "Example 3B")).toBe("drifted");
    expect(await of(604, "MMLU", "Example 3B")).toBe("confirmed");
    expect(await of(612, "MMLU", "Example 3B")).toBe("drifted");
    expect(await of(625, "MMLU | 5-shot", "Example 3B Chat")).toBe("confirmed");
    expect(await of(612, "5-shot", "Example 3B")).toBe("confirmed-words");
    expect(await of(771, "MATH", "Chat")).toBe("confirmed");
    expect(await of(453, "MATH", "3B")).toBe("confirmed-words");
  });

  test("does not take words around a table for what a cell says", async () => {
    const table = `All sizes but one are under Apache 2.0, since May 2025.

| Model | License | Cutoff |
|---|---|---|
| Example 3B | Research only | May 2024 |
`;
    const cell = (column: string) => `cell: { table: table, row: "Example 3B", column: "${column}" }`;
    expect(await hold("license", "value: [mit]", cell("License"), table.replaceAll("Apache 2.0", "MIT"))).toBe("drifted");
    expect(await hold("license", "value: [mit]", cell("License"), table.replace("Research only", "MIT"))).toBe("confirmed");
    expect(await hold("knowledge-cutoff", "value: 2025-05", cell("Cutoff"), table)).toBe("drifted");
    expect(await hold("knowledge-cutoff", "value: 2024-05", cell("Cutoff"), table)).toBe("confirmed");
  });

  test("reads figures as programs write them, and bounds as nouns", async () => {
    expect(await hold("vocabulary-size", "value: 202048", 'quote: "vocab_size = 202_048"', "config.vocab_size = 202_048\n")).toBe(
      "confirmed",
    );
    expect(await hold("vocabulary-size", "value: 202048", 'quote: "vocab_size = 202_084"', "config.vocab_size = 202_084\n")).toBe(
      "confirmed-words",
    );
    expect(
      await hold(
        "training-tokens",
        "value: 18e12, qualifier: at-most",
        'quote: "a maximum of 18 trillion tokens"',
        "to a maximum of 18 trillion tokens",
      ),
    ).toBe("confirmed");
  });

  test("reads cells of HTML tables that span rows and columns", async () => {
    const html = `<h2>Hardware and Software</h2><table><thead><tr><th rowspan=2>Model</th><th colspan=2>Training</th></tr><tr><th>Tokens</th><th>GPU hours</th></tr></thead>
      <tr><td>Example 3B</td><td>9T</td><td>460k</td></tr></table>`;
    const cell = 'cell: { table: "Hardware and Software", row: "Example 3B", column: "GPU hours" }';
    expect(await hold("accelerator-hours", "value: 460000", cell, html, "html")).toBe("confirmed");
    expect(await hold("accelerator-hours", "value: 460000", cell, html.replace("460k", "46k"), "html")).toBe("drifted");
  });

  test("follows pointers into JSON and YAML, and nowhere else", async () => {
    expect(await hold("layers", "value: 28", 'pointer: "/n_layers"', CONFIG, "json")).toBe("confirmed");
    expect(await hold("layers", "value: 30", 'pointer: "/rope/theta~01"', CONFIG, "json")).toBe("confirmed");
    expect(await hold("layers", "value: 28", 'pointer: "/n_layers"', "n_layers: 28\n", "yaml")).toBe("confirmed");
    expect(await hold("layers", "value: 28", 'pointer: "/n_layers"', CONFIG.replace("28", "32"), "json")).toBe("drifted");
    expect(await hold("layers", "value: 28", 'pointer: "/constructor"', CONFIG, "json")).toBe("drifted");
    expect(await hold("layers", "value: 28", 'pointer: "/n_layers"', "text", "text")).toBe("unchecked");
  });

  test("looks at the line that is named, and at no other", async () => {
    const python = "layers = 32\nn_layers = 28\n";
    expect(await hold("layers", "value: 28", "line: 2", python, "text")).toBe("confirmed");
    expect(await hold("layers", "value: 28", "line: 1", python, "text")).toBe("drifted");
    expect(await hold("layers", "value: 28", 'quote: "n_layers = 28", line: [1, 2]', python, "text")).toBe("confirmed");
    expect(await hold("layers", "value: 28", "line: 9", python, "text")).toBe("drifted");
  });
});
