import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { describe, expect, test } from "vitest";
import { citationTemplate, citedCard, citedFacts, sourceCitation } from "../../src/views/citations.ts";
import { referenceText } from "../../src/views/reference-text.ts";
import { CITATION_TOKENS, fillCitation } from "../../src/tables/citation.ts";
import { exampleCatalog } from "../formats/catalog.ts";

const catalog = exampleCatalog();
const model = [...catalog.models.values()].find(({ id }) => id === "example-3b");
if (!model) throw new Error("The example is gone.");
const revision = { commit: "0123456789abcdef0123456789abcdef01234567", date: "2026-11-02" };
const template = citationTemplate({ site: { ...catalog.site, name: "Wading cards" }, revision, edition: () => "2026-11-02-89abcdef0123" });
const facts = citedFacts(model, catalog);

/** Title, address, year and key as a reference manager reads them. */
function readBack(forms: ReturnType<typeof fillCitation>) {
  const [fromBibtex] = new Cite(forms.bibtex).data;
  const [fromCsl] = new Cite(JSON.parse(forms.csl)).data;
  return [fromBibtex, fromCsl].map((item) => ({
    id: item?.["citation-key"] ?? item?.id,
    title: item?.title,
    url: item?.URL,
    year: item?.issued?.["date-parts"]?.[0]?.[0],
  }));
}

describe("a fact", () => {
  const place = facts.get("training-tokens");
  const forms = fillCitation(template, place ?? CITATION_TOKENS);

  test("is cited with its value, its status and its permalink", () => {
    expect(place).toEqual({
      id: "example-3b-training-tokens",
      title: "Example 3B: Training tokens, up to 9 trillion tokens (reported, disputed)",
      url: "https://cards.example/cards/models/example-3b/#training-tokens",
    });
  });

  test("in words with the date, as a link, and in the APA style", () => {
    expect(forms.text).toBe(
      "Wading cards. “Example 3B: Training tokens, up to 9 trillion tokens (reported, disputed)”. Model card, edition 2026-11-02-89abcdef0123. https://cards.example/cards/models/example-3b/#training-tokens",
    );
    expect(forms.markdown).toBe(
      "[Example 3B: Training tokens, up to 9 trillion tokens (reported, disputed) (Wading cards, 2 November 2026)](https://cards.example/cards/models/example-3b/#training-tokens)",
    );
    expect(forms.apa).toBe(
      "Wading cards. (2026, November 2). Example 3B: Training tokens, up to 9 trillion tokens (reported, disputed) [Model card, edition 2026-11-02-89abcdef0123]. https://cards.example/cards/models/example-3b/#training-tokens",
    );
  });

  test("is read back from BibTeX and CSL-JSON", () => {
    const expected = {
      id: "example-3b-training-tokens",
      title: "Example 3B: Training tokens, up to 9 trillion tokens (reported, disputed)",
      url: "https://cards.example/cards/models/example-3b/#training-tokens",
      year: 2026,
    };
    expect(readBack(forms)).toEqual([expected, expected]);
  });
});

test("what is not committed yet names its day, so that an edit is no reason to draw every card anew", () => {
  const edition = () => {
    throw new Error("Nobody asks for it.");
  };
  const { text } = citationTemplate({ ...catalog, revision: { commit: null, date: "2026-11-02" }, edition });
  expect(text).toContain("Model card, content as of 2 November 2026. ");
});

test("every fact and figure has one, and no token is left in any", () => {
  expect([...facts.keys()]).toEqual([...model.facts.keys(), ...model.figures.keys()]);
  for (const place of [...facts.values(), citedCard(model, catalog)])
    for (const form of Object.values(fillCitation(template, place))) expect(form).not.toMatch(/token[-.]|CitedToken/);
});

test("a title cannot break out of its form", () => {
  const hostile = { id: "x", title: 'A } b " \\ ] $& 100% #_', url: "https://cards.example/x/" };
  const forms = fillCitation(template, hostile);
  expect(JSON.parse(forms.csl)).toMatchObject({ title: hostile.title });
  expect(forms.bibtex).toContain(String.raw`title = {{A \} b " \textbackslash{} ] \$\& 100\% \#\_}}`);
  expect(forms.markdown).toContain(String.raw`[A } b " \\ \] $& 100% #_ (Wading cards`);
});

test("a document has the same forms", () => {
  const source = catalog.sources.get("paper");
  const forms = sourceCitation({ id: "paper", source: source?.data ?? never() }, "https://cards.example/cards/sources/paper/");
  expect(forms.apa).toBe("Ångström, A., Doe, J., et al. (2024). Scaling & measuring: 100% of a model. https://arxiv.org/abs/2409.01234");
  expect(forms.markdown).toBe("[Scaling & measuring: 100% of a model](https://arxiv.org/abs/2409.01234)");
  expect(forms.text).toMatch(/https:\/\/arxiv\.org\/abs\/2409\.01234$/);
  expect(forms.bibtex).toMatch(/^@misc\{paper,/);
  expect(JSON.parse(forms.csl)).toMatchObject({ id: "paper", type: "article", issued: { "date-parts": [[2024, 9]] } });
  expect(forms.csl).not.toContain("Read in part.");
});

test("referenceText is on one line", () => {
  for (const { id, data } of catalog.sources.values()) expect(referenceText({ id, source: data })).not.toMatch(/\n| {2}/);
});

test("referenceText ends a title once, whatever mark it ends in", () => {
  const [entry] = catalog.sources.values();
  if (!entry) return never();
  const written = (title: string) => referenceText({ id: entry.id, source: { ...entry.data, title } });
  expect(written("Sandpipers at low tide")).toContain("Sandpipers at low tide. ");
  expect(written("Sandpipers: small, quick.")).toContain("Sandpipers: small, quick. ");
  expect(written("Sandpipers, and so on ...")).not.toContain("so on . ");
});

function never(): never {
  throw new Error("The source is gone.");
}
