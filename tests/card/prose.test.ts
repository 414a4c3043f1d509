import { expect, test } from "vitest";
import { prose } from "../../src/card/prose.ts";

const body = { html: "<p>First.</p><h2>Measured against</h2><p>Second.</p>", headings: [], receipts: [] };

test("the first paragraph is in sight, the rest folded", () => {
  expect(prose(body)).toBe(
    '<div class="prose"><p>First.</p><details class="more"><summary>More about it</summary><h2>Measured against</h2><p>Second.</p></details></div>',
  );
});

test("of a plan all lies open", () => {
  expect(prose(body, true)).toContain('<details class="more" open><summary>More about it</summary><h2>Measured against</h2>');
});
