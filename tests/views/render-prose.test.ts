import { describe, expect, test } from "vitest";
import { renderProse } from "../../src/views/render-prose.ts";
import { exampleCatalog } from "../formats/catalog.ts";

const BODY = `It has <Fact model="example-3b" field="training-tokens" />.

| Model | Context | Training tokens | Result | Licence |
|---|---|---|---|---|
| <Model id="example-3b" /> | <Fact model="example-3b" field="context-length" /> | <Fact model="example-3b" field="training-tokens" /> | <Fact model="example-3b" field="evaluation-mmlu-5" /> | <Fact model="example-3b" field="license" /> |
| Chat | <Fact model="example-3b" field="context-length" variant="chat" /> | none | none | none |
`;
const catalog = exampleCatalog({ "guides/choosing.mdx": `---\ntitle: Choosing\nsummary: A guide.\n---\n${BODY}` });
const guide = catalog.guides.get("choosing");
if (!guide) throw new Error("The fixture has no guide.");
const { html, receipts } = renderProse(guide.entry, catalog);
const cells = [...html.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, inside]) => inside ?? "");

describe("renderProse", () => {
  test("draws facts in tables as value cells, without a number of a footnote", () => {
    expect(cells[1]).toContain('<a class="v" href="/cards/models/example-3b/#context-length">128K</a>');
    expect(cells[2]).toContain(">≤ 9 T</a>");
    expect(cells[3]).toContain(">63.4%</a>");
    expect(cells[6]).toContain(">8K</a>");
    expect(cells.join("")).not.toContain("#receipt-");
  });

  test("says a unit that the short form leaves out once, in the head, unless the head says it", () => {
    const heads = [...html.matchAll(/<th[^>]*>(.*?)<\/th>/g)].map(([, inside]) => inside);
    expect(heads).toEqual(["Model", "Context<small>, tokens</small>", "Training tokens", "Result", "Licence"]);
  });

  test("names the marks that occur above the table, and stands numbers at the right", () => {
    expect(html).toMatch(/<p class="marks">.*disputed.*<\/p><div class="scroller"/s);
    expect(html).toContain('<th class="num" scope="col">Context');
  });

  test("quotes a fact in a sentence in words, with its receipt", () => {
    expect(html).toContain("up to 9 trillion tokens</a><sup>");
    expect(receipts.map(({ label }) => label)).toEqual(["Example 3B: Training tokens"]);
  });
});
