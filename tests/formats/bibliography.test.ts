import { Cite } from "@citation-js/core";
import { describe, expect, test } from "vitest";
import { bibtexEntry } from "../../src/formats/bibtex.ts";
import { citedSources, cslDate, cslItem, cslJson } from "../../src/formats/csl.ts";
import type { Source } from "../../src/schema/source.ts";
import { CSL_TYPES } from "../../src/schema/vocabularies.ts";
import { readCatalog } from "../../src/catalog/catalog.ts";
import { readSite } from "../../src/catalog/site.ts";
import { exampleCatalog } from "./catalog.ts";
import { complaints, cslValidator } from "./schemas.ts";

const catalog = exampleCatalog();

test("the example breaks no rule", () => {
  expect(catalog.problems).toEqual([]);
});
const paper = { id: "paper", source: catalog.sources.get("paper")?.data as Source };

/** The words of each name, in an order of their own: BibTeX does not say which part of a name is which. */
function namesOf(authors: unknown): string {
  const names = Array.isArray(authors) ? (authors as object[]) : [];
  const words = names.map((name) =>
    Object.values(name)
      .join(" ")
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .sort()
      .join(" "),
  );
  return words.filter((one) => one !== "others").join("; ");
}

/** A title without the marks of what keeps its capitals. */
function plainTitle(title: unknown): string {
  return typeof title === "string" ? title.replaceAll(/<\/?span[^>]*>/g, "") : "";
}

/** Variables of CSL 1.0.2 that a source may have, by the type that the specification gives them (appendix IV). */
const VARIABLES = {
  text: "abstract archive archive_location collection-title container-title DOI edition event-title genre id ISBN ISSN issue language medium note number page publisher publisher-place title title-short type URL version volume",
  names: "author editor",
  dates: "accessed issued",
};
const KNOWN = new Set(Object.values(VARIABLES).flatMap((names) => names.split(" ")));

describe("cslDate", () => {
  test.each([
    ["2024", [2024]],
    ["2024-09", [2024, 9]],
    ["2024-09-05", [2024, 9, 5]],
  ])("%s", (date, parts) => {
    expect(cslDate(date)).toEqual({ "date-parts": [parts] });
  });
});

describe("cslItem", () => {
  test("keeps what CSL has a variable for, and the rest under custom", () => {
    expect(cslItem(paper)).toEqual({
      id: "paper",
      type: "article",
      title: "Scaling & measuring: 100% of a model",
      author: [
        { family: "Ångström", given: "Anna" },
        { family: "Doe", given: "John" },
      ],
      issued: { "date-parts": [[2024, 9]] },
      accessed: { "date-parts": [[2026, 11, 1]] },
      URL: "https://arxiv.org/abs/2409.01234",
      note: "Read in part.",
      custom: {
        kind: "paper",
        "more-authors": true,
        pinned: "https://arxiv.org/abs/2409.01234v2",
        archived: { url: "https://example.org/archived", date: "2026-11-02" },
      },
    });
  });
});

describe("the sources of the real catalogue", () => {
  const real = readCatalog(readSite(process.env));
  const sources = citedSources(real);

  test("hold only variables, types and dates of CSL", () => {
    const wrong = cslJson(sources).flatMap(({ custom: _custom, ...item }) => [
      ...Object.keys(item).flatMap((key) => (KNOWN.has(key) ? [] : [`${item.id}: ${key}`])),
      ...(CSL_TYPES.includes(item.type) ? [] : [`${item.id}: ${item.type}`]),
      ...[item.issued, item.accessed].flatMap((date) =>
        date === undefined || date["date-parts"][0].every((part) => Number.isInteger(part) && part > 0) ? [] : [`${item.id}: date`],
      ),
    ]);
    expect(wrong).toEqual([]);
  });

  test("agree with the schema of CSL, which refuses a type that it does not know", () => {
    const validate = cslValidator();
    const items: object = JSON.parse(JSON.stringify(cslJson(sources)));
    expect(complaints(validate, items)).toEqual([]);
    expect(complaints(validate, [{ id: "x", type: "model-card" }])).not.toEqual([]);
  });

  test("can be read back from BibTeX with their ids, titles, authors, years and addresses", () => {
    const wrong = sources.flatMap((cited) => {
      const [item] = new Cite(bibtexEntry(cited)).data;
      const year = item?.issued?.["date-parts"]?.[0]?.[0];
      const expected = cited.source.issued ? Number(cited.source.issued.slice(0, 4)) : undefined;
      // The reader encodes what is encoded already, so that the address is looked for in the text.
      const address = cited.source.URL === undefined || bibtexEntry(cited).includes(`\turl = {${cited.source.URL}}`);
      const same = item?.["citation-key"] === cited.id && year === expected && address;
      const words = plainTitle(item?.title) === cited.source.title.replaceAll(/\s+/g, " ");
      const names = namesOf(item?.author) === namesOf(cited.source.author);
      return [same ? "" : "id, year or URL", words ? "" : "title", names ? "" : "authors"]
        .filter(Boolean)
        .map((what) => `${cited.id}: ${what}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe("bibtexEntry", () => {
  test("writes a preprint as misc, with its arXiv number, and a shortened list of authors", () => {
    expect(bibtexEntry(paper)).toBe(
      String.raw`@misc{paper,
	note = {[Online; accessed 2026-11-01]},
	author = {Ångström, Anna and Doe, John and others},
	year = {2024},
	month = sep,
	title = {{Scaling} \& measuring: 100\% of a model},
	url = {https://arxiv.org/abs/2409.01234},
	eprint = {2409.01234},
	archiveprefix = {arXiv},
}
`,
    );
  });

  test("keeps every script, and what a style would write small", () => {
    const source: Source = {
      ...paper.source,
      type: "report",
      title: "通义千问: Отчёт ή ≥ 100% of Qwen",
      author: [{ family: "王", given: "小明" }, { literal: "Команда" }],
      publisher: "阿里云",
    };
    const entry = bibtexEntry({ id: "scripts", source });
    for (const words of ["通义千问", "{Отчёт}", "ή", "≥", "{Qwen}", "王, 小明", "Команда", "阿里云"]) expect(entry).toContain(words);
    const [item] = new Cite(entry).data;
    expect(plainTitle(item?.title)).toBe("通义千问: Отчёт ή ≥ 100% of Qwen");
  });

  test("gives a misc an organization, which biblatex knows there, and no publisher", () => {
    const entry = bibtexEntry({ id: "paper", source: { ...paper.source, type: "webpage", publisher: "Example & Co" } });
    expect(entry).toContain(String.raw`organization = {Example \& Co}`);
    expect(entry).not.toContain("publisher");
  });

  test("writes an article as misc where no journal is named", () => {
    const source: Source = { ...paper.source, type: "article-newspaper" };
    expect(bibtexEntry({ id: "paper", source })).toMatch(/^@misc\{paper,/);
    expect(bibtexEntry({ id: "paper", source: { ...source, "container-title": "The Daily" } })).toMatch(/^@article\{paper,/);
  });
});
