import type { AppendixCard, AppendixGroup, AppendixLine, AppendixSource, AppendixStatement } from "../appendix/card.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { formatScope, formatStatus } from "../catalog/format.ts";
import type { Fact, Figure, Model, ResolvedClaim } from "../catalog/model.ts";
import { bibtexEntry } from "../formats/bibtex.ts";
import { referenceText } from "./reference-text.ts";

/** Figures that stand among the characteristics, where the published ones do. */
const FIGURE_GROUP: AppendixGroup = "characteristics";

/** A model as appendices describe it. */
export function appendixCard(model: Model, catalog: Catalog): AppendixCard {
  const absolute = (url: string) => catalog.site.origin + url;
  const line = (fact: Fact) => factLine(fact, absolute);
  return {
    id: model.id,
    name: model.name,
    url: absolute(model.url),
    makers: model.makers.map((maker) => maker.label).join(", "),
    family: model.family.label,
    planned: model.card.stage === "planned",
    lines: [...[...model.facts.values()].map(line), ...[...model.figures.values()].map((figure) => figureLine(figure, absolute))],
    variants: model.variants.map(({ id, name, url, facts }) => ({ id, name, url: absolute(url), lines: [...facts.values()].map(line) })),
    sources: Object.fromEntries(model.sources.map((cited): [string, AppendixSource] => [cited.id, appendixSource(cited)])),
  };
}

function appendixSource(cited: Model["sources"][number]): AppendixSource {
  const { source } = cited;
  return { text: referenceText(cited), ...(source.URL ? { url: source.URL } : {}), bibtex: bibtexEntry(cited) };
}

function factLine(fact: Fact, absolute: (url: string) => string): AppendixLine {
  const [first, ...others] = fact.claims;
  const beside = others.filter((claim) => claim.phase !== first.phase || claim.covers !== first.covers);
  return {
    field: fact.field.id,
    label: fact.field.label,
    group: groupOf(fact),
    url: absolute(fact.url),
    statements: [statement(first), ...beside.map(statement)],
    ...(fact.disputed ? { dispute: { readings: fact.claims.map(statement), ...(fact.because ? { because: fact.because } : {}) } } : {}),
    ...(fact.inherited && fact.inherited.fact.claims[0].status !== "not-applicable"
      ? {
          ancestor: {
            name: fact.inherited.from.label,
            url: absolute(fact.inherited.fact.url),
            words: fact.inherited.fact.claims[0].display,
          },
        }
      : {}),
  };
}

function groupOf({ field }: Fact): AppendixGroup {
  return field.group === "source" || field.group === "training-data" ? field.group : "characteristics";
}

function statement(claim: ResolvedClaim): AppendixStatement {
  const { phase, covers, text, value, status } = claim;
  const scope = formatScope({ phase, covers });
  const answered = claim.known || (status === "planned" && (value !== undefined || text !== undefined));
  const particulars = claim.items && text ? `${claim.display}. ${text}` : claim.display;
  const grounds = claim.method ? `Method: ${claim.method}` : claim.reason;
  return {
    words: claim.url ? `${particulars} ${claim.url}` : particulars,
    answered,
    ...(scope ? { scope } : {}),
    status: formatStatus(status),
    ...(grounds ? { grounds } : {}),
    citations: claim.citations.map(({ source, locator, checked }) => ({ source, locator, checked })),
  };
}

function figureLine(figure: Figure, absolute: (url: string) => string): AppendixLine {
  const missing = figure.missingLabels?.map((label) => label.label).join(", ");
  const grounds = missing ? `These are not known: ${missing}.` : figure.reason;
  const known = figure.value !== undefined;
  return {
    field: figure.id,
    label: figure.label,
    group: FIGURE_GROUP,
    url: absolute(figure.url),
    statements: [
      {
        words: known ? figure.display : "not derived",
        answered: known,
        status: known ? formatStatus("derived") : "not derived",
        ...(grounds ? { grounds } : {}),
        citations: [],
      },
    ],
    ...(known
      ? {
          formula: {
            equation: [figure.formula, figure.substitution].filter(Boolean).join(": "),
            terms: figure.terms.map((term) => `${term.symbol}: ${term.label}, ${term.display}`),
            assumptions: figure.assumptions,
          },
        }
      : {}),
  };
}
