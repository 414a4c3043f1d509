import { describe, expect, test } from "vitest";
import { hold } from "./hold.ts";

const TWO = `## Results of the base model

### Reasoning

| Benchmark | Example 3B |
|---|---|
| Logic | 453 |

### Code

| Benchmark | Example 3B |
|---|---|
| Programs | 612 |
`;
const score = (value: number, table: string, row: string, text = TWO) =>
  hold("accelerator-count", `value: ${value}`, `cell: { table: "${table}", row: ${row}, column: Example 3B }`, text);

describe("holdCitation of a cell", () => {
  test("looks into the table that has most of the words that name it", async () => {
    expect(await score(453, "Results of the base model, table Reasoning", "Logic")).toBe("confirmed");
    expect(await score(453, "Results of the base model", "Logic")).toBe("confirmed");
    const moved = TWO.replace("| Logic | 453 |\n", "").replace("| Programs", "| Logic | 453 |\n| Programs");
    expect(await score(453, "Results of the base model, table Reasoning", "Logic", moved)).toBe("drifted");
  });

  test("finds nothing to hold where the claim says nothing to compare, unless its words are quoted", async () => {
    const cell = "cell: { table: table, row: Logic, column: Example 3B }";
    expect(await hold("origin", 'text: "Paris."', cell, TWO)).toBe("unchecked");
    expect(await hold("origin", 'text: "Paris."', `${cell}, quote: "| Logic | 453 |"`, TWO)).toBe("confirmed");
    expect(await hold("origin", 'text: "Paris."', 'pointer: "/n_layers"', '{ "n_layers": 28 }', "json")).toBe("unchecked");
    expect(await hold("origin", 'text: "Paris."', `pointer: "/n_layers", quote: '"n_layers": 28'`, '{ "n_layers": 28 }', "json")).toBe(
      "confirmed",
    );
  });

  test("takes a program's own number for no rounded one", async () => {
    const at = (value: number, number: number) =>
      hold("vocabulary-size", `value: ${value}`, 'pointer: "/vocab"', `{ "vocab": ${number} }`, "json");
    expect(await at(32000, 32000)).toBe("confirmed");
    expect(await at(32000, 32001)).toBe("drifted");
    expect(await at(128000, 128256)).toBe("drifted");
  });

  test("asks a document without tables for the words of the column on the page of the row", async () => {
    const page = "Table 3\nBenchmark Example\n3B 7B\nLogic 453 612\n";
    expect(await score(453, "Table 3", "Logic", page)).toBe("confirmed");
    expect(await score(453, "Table 3", "Logic", page.replace("3B", "30B"))).toBe("drifted");
    expect(await score(453, "Table 3", "Logic", page.replace("453", "435"))).toBe("drifted");
    expect(await score(453, "Table 3", "Logic", page.replace("Logic 453", "Logic\n453"))).toBe("confirmed");
    // A heading of the same word has no figures of its own.
    expect(await score(453, "Table 3", "Logic", page.replace("Logic 453", "LOGIC\nOther 453"))).toBe("drifted");
    expect(
      await hold("accelerator-count", "value: 453", 'cell: { table: table, row: Logic, column: "dots.llm1" }', "On dots.llm1\nLogic 453\n"),
    ).toBe("confirmed");
  });
});
