import type { Link, Model } from "../catalog/model.ts";
import { requiredModelFields } from "../schema/fields.ts";
import { disclosureMatrix, formatShare, type DisclosureMatrix } from "./disclosure-matrix.ts";
import { DISCLOSURE_QUESTIONS } from "./disclosure-questions.ts";
import {
  disclosureByMaker,
  scoresByYear,
  shareOf,
  sumScores,
  type MakerDisclosure,
  type ModelDisclosure,
  type Score,
} from "./disclosure.ts";

/** Everything that the page about disclosure shows. */
export interface DisclosureOverview {
  makers: MakerDisclosure[];
  models: number;
  overall: Score;
  years: number[];
  /** A row a maker with several cards, after one for all; a cell a year, without a score where nothing was released. */
  yearRows: { maker: Partial<Link>; label: string; cells: { year: number; score?: Score; share: string; shade: number }[] }[];
  fields: { id: string; label: string; question: string; disclosed: number; others: number; unknown: number; total: number }[];
  matrix: DisclosureMatrix;
  example?: ModelDisclosure;
}

/** Rows of the table of models that a browser still shows at once. */
const MOST_ROWS = 400;

export function disclosureOverview(models: readonly Model[], mostRows = MOST_ROWS): DisclosureOverview {
  const makers = disclosureByMaker(models);
  const cards = makers.flatMap((maker) => maker.cards);
  const allYears = scoresByYear(cards);
  const years = [...allYears.keys()];
  const row = (label: string, maker: Partial<Link>, scores: ReadonlyMap<number, Score>) => ({
    label,
    maker,
    cells: years.map((year) => {
      const score = scores.get(year);
      return { year, score, share: score ? formatShare(score) : "none", shade: score ? Math.min(4, Math.floor(shareOf(score) * 5)) : -1 };
    }),
  });
  return {
    makers,
    models: cards.length,
    overall: sumScores(cards.map((card) => card.score)),
    years,
    yearRows: [
      row("All makers", {}, allYears),
      ...makers.filter((maker) => maker.models > 1).map((maker) => row(maker.label, { label: maker.label, url: maker.url }, maker.years)),
    ],
    fields: fieldsOf(cards),
    matrix: disclosureMatrix(makers, requiredModelFields, mostRows),
    example: cards.find((card) => card.score.known > card.score.disclosed && card.score.total < requiredModelFields.length) ?? cards[0],
  };
}

function fieldsOf(cards: readonly ModelDisclosure[]): DisclosureOverview["fields"] {
  return requiredModelFields
    .map((field, index) => {
      const statuses = cards.map((card) => card.cells[index]?.status).filter((status) => status !== "not-applicable");
      const disclosed = statuses.filter((status) => status === "reported").length;
      const others = statuses.filter((status) => status === "third-party" || status === "estimated").length;
      return {
        id: field.id,
        label: field.label,
        question: DISCLOSURE_QUESTIONS[field.id] ?? field.description,
        disclosed,
        others,
        unknown: statuses.length - disclosed - others,
        total: statuses.length,
      };
    })
    .sort((a, b) => a.disclosed / Math.max(1, a.total) - b.disclosed / Math.max(1, b.total));
}
