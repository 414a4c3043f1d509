import { formatPlural } from "../catalog/format.ts";
import type { Fact, Model } from "../catalog/model.ts";
import { cellOfFact, cellOfFigure } from "../values/cell.ts";
import { citationLine } from "../values/citations.ts";
import { legend } from "../values/marks.ts";
import { concatenate, element, toHtml, type Child } from "../values/markup.ts";
import { citing } from "./cite.ts";
import { contents, FACT_PARTS, formerOf, parts } from "./contents.ts";
import { factRow } from "./fact-row.ts";
import { figureRow } from "./figure-row.ts";
import { templateCoverage } from "./forms.ts";
import { keyFigureList, keyFigures } from "./key-figures.ts";
import { lineage } from "./lineage.ts";
import { isOpen, openQuestions } from "./open-questions.ts";
import { prose } from "./prose.ts";
import { results } from "./results.ts";
import { heading, rows } from "./row.ts";
import type { SheetData } from "./sheet-data.ts";
import { sourceList } from "./sources.ts";
import { variants } from "./variants.ts";

/**
 * A model card as HTML. A function of its data and of nothing else, without a component a claim: pages of ten thousand
 * models are made of it, in whatever thread.
 */
export function sheet(data: SheetData): string {
  const { model, body, proposals } = data;
  const facts = [...model.facts.values()];
  const open = facts.filter((fact) => isOpen(fact, data));
  const shown = facts.filter((fact) => !open.includes(fact));
  const titles = new Map(parts(data).map(({ anchor, title }) => [anchor, title]));
  const part = (anchor: string, ...children: Child[]) =>
    toHtml([heading(anchor, titles.get(anchor) ?? "", formerOf(anchor, titles, model)), children]);
  return concatenate([
    `<article class="${model.card.stage === "planned" ? "sheet planned-sheet" : "sheet"}" data-pagefind-body>`,
    toHtml([
      head(data),
      keyFigureList(keyFigures(model)),
      element("nav", { class: "in-card", "aria-label": "On this card" }, contents(data)),
    ]),
    part("about"),
    body.html
      ? prose(body, model.card.stage === "planned")
      : toHtml(element("p", { class: "soft" }, "Nobody has written about this model yet.")),
    toHtml([
      proposalList(proposals),
      aliases(model),
      legend([...shown.map((fact) => cellOfFact(fact, fact.field.id)), ...figureCells(model)]),
    ]),
    ...FACT_PARTS.filter(({ anchor }) => titles.has(anchor)).map(({ anchor, group }) => part(anchor, factRows(shown, group, data))),
    toHtml(openQuestions(open, data)),
    part("derived", rows([...model.figures.values()].map((figure) => figureRow(figure, data)))),
    part("evaluations", results(data)),
    part("lineage", lineage(data), variants(data)),
    model.rejected.length > 0 ? part("rejected", rejected(model)) : "",
    part("sources", sourceList(model.sources)),
    toHtml(citing(data, formerOf("cite", titles, model))),
    part("forms", templateCoverage(data.coverage, data.pages.forms)),
    "</article>",
  ]);
}

function head({ model, stale }: SheetData): Child {
  const { makers, family, card, name } = model;
  const stage =
    card.stage === "planned" ? " · planned, not released" : card.stage === "released" ? "" : ` · ${card.stage.replace("-", " ")}`;
  return [
    element(
      "p",
      { class: "eyebrow" },
      makers.map((maker, index) => [index > 0 ? ", " : "", element("a", { href: maker.url }, maker.label)]),
      " · ",
      element("a", { href: family.url }, family.label),
      stage,
      model.from && [" · from ", element("a", { href: model.from.url }, model.from.catalogue), `, edition ${model.from.edition}`],
    ),
    element("h1", { "data-pagefind-meta": "title" }, name),
    element("p", { class: "lede" }, card.summary),
    stale.size > 0 &&
      element(
        "p",
        { class: "small" },
        `${formatPlural(stale.size, "fact")} on this card ${stale.size === 1 ? "was" : "were"} last checked more than a year before this edition.`,
      ),
  ];
}

function figureCells({ figures }: Model) {
  return [...figures.values()].map((figure) => cellOfFigure(figure, figure.id, figure.url));
}

function factRows(facts: readonly Fact[], group: string, { model, cited, stale, label }: SheetData): Child {
  const own = facts.filter(({ field }) => field.group === group);
  if (own.length === 0) return element("p", { class: "soft" }, "Nothing is decided yet.");
  return rows(
    own.map((fact) => {
      const { id } = fact.field;
      return factRow(fact, { anchor: id, former: model.former.get(id), cited: cited.get(id), stale: stale.has(id), label });
    }),
  );
}

function proposalList(proposals: SheetData["proposals"]): Child {
  return (
    proposals.length > 0 &&
    element(
      "ul",
      { class: "plain small" },
      proposals.map((proposal) => element("li", {}, element("a", { href: proposal.url }, proposal.label), `: ${proposal.role}`)),
    )
  );
}

function aliases({ aliases: own, variants: forms }: Model): Child {
  const names = [...own, ...forms.flatMap((form) => [form.name, ...form.aliases])];
  const [first, ...others] = names;
  if (first === undefined) return undefined;
  if (others.length === 0) return element("p", { class: "small soft" }, `Also called ${first}.`);
  return element(
    "details",
    { class: "more" },
    element("summary", {}, `Also called ${first} and ${formatPlural(others.length, "other name")}`),
    element("p", { class: "small" }, names.join(", ")),
  );
}

function rejected({ rejected: items }: Model): Child {
  return element(
    "ul",
    {},
    items.map((item) =>
      element(
        "li",
        {},
        `${item.label}: `,
        element("s", {}, item.display),
        `. ${item.reason} `,
        element(
          "span",
          { class: "small" },
          item.citations.map((citation, index) => [index > 0 ? "; " : "", citationLine(citation)]),
        ),
      ),
    ),
  );
}
