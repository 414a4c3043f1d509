import { expect, test } from "vitest";
import { catalogFrom } from "../../src/catalog/catalog.ts";
import { checkContent } from "../../src/catalog/check.ts";
import { entryMarkdown } from "../../src/formats/entry-markdown.ts";
import { pagePaths } from "../../src/views/sitemap.ts";
import { contentWith } from "../content-files.ts";
import { siteAt } from "../site-at.ts";

const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";
const site = siteAt("https://example.org", "/cards");
const proposal = (corrections: string) =>
  contentWith(
    {},
    {
      "proposals/plan.md": `---\ntitle: A plan\nsummary: A proposal for tests.\nmodels: [{ model: example-3b, relation: cited, role: Cited. }]\n${corrections}${CITED.replaceAll(", ", "\n")}\n---\n`,
    },
  );
const wrong = `corrections:\n  - { model: example-3b, field: parameters-total, value: 3e9, reason: "The name rounds.", ${CITED} }\n`;

test("a proposal's corrections say the model, the field in words, the wrong value and the source", () => {
  const catalog = catalogFrom(proposal(wrong), site, { date: "2026-11-01", commit: null });
  expect(catalog.problems).toEqual([]);
  expect(catalog.proposals.get("plan")?.corrections).toMatchObject([
    {
      about: { id: "example-3b", label: "Example 3B", url: "/cards/models/example-3b/" },
      label: "Parameters",
      display: "3 billion parameters",
      reason: "The name rounds.",
      citations: [{ source: "maker-card", locator: "section 1" }],
    },
  ]);
});

test("they have a page, a part of the Markdown, and their sources name them", () => {
  const catalog = catalogFrom(proposal(wrong), site, { date: "2026-11-01", commit: null });
  const plan = catalog.proposals.get("plan");
  expect(pagePaths(catalog)).toContain("/proposals/plan/corrections/");
  expect(plan && entryMarkdown(plan, catalog)).toContain("## Corrections");
  expect(catalog.sources.get("maker-card")?.mentions.filter(({ label }) => label === "A plan")).toHaveLength(2);
});

test("a proposal without them has no such page", () => {
  const catalog = catalogFrom(proposal(""), site, { date: "2026-11-01", commit: null });
  expect(pagePaths(catalog)).not.toContain("/proposals/plan/corrections/");
});

test("a correction of a model that does not exist is a problem at its place", () => {
  const { problems } = checkContent(proposal(wrong.replace("model: example-3b", "model: example-4b")));
  expect(problems).toMatchObject([
    { file: "content/proposals/plan.md", line: 6, rule: "reference/unknown", message: "There is no models/example-4b." },
  ]);
});
