import { byName } from "../catalog/catalog.ts";
import type { Fact, Link, Model } from "../catalog/model.ts";
import { requiredModelFields, type FieldDefinition } from "../schema/fields.ts";
import { isMade, type Status } from "../schema/vocabularies.ts";
import { DISCLOSURE_QUESTIONS } from "./disclosure-questions.ts";

/** A required fact of a model: whether its makers answer it, else what else is known. */
export interface DisclosureCell {
  label: string;
  status: Status;
  disputed: boolean;
  url: string;
}

export interface ModelDisclosure {
  model: Link;
  /** Year of release; absent where the model was never released. */
  year?: number;
  cells: DisclosureCell[];
  score: Score;
}

/** disclosed ÷ total. */
export interface Score {
  /** Required facts that the makers report. */
  disclosed: number;
  /** The same and those that others measured or estimated. */
  known: number;
  /** Required facts that have a meaning for the model. */
  total: number;
}

export interface MakerDisclosure extends Score {
  label: string;
  url: string;
  models: number;
  cards: ModelDisclosure[];
  /** By year of release. */
  years: ReadonlyMap<number, Score>;
  /** What its models leave unanswered, the most frequent first. */
  asks: { field: string; label: string; question: string; models: Link[] }[];
}

/** What each maker discloses of its released models' required facts, the most open first. */
export function disclosureByMaker(models: readonly Model[]): MakerDisclosure[] {
  const byMaker = new Map<string, { label: string; url: string; cards: ModelDisclosure[] }>();
  for (const model of models) {
    const maker = model.makers[0];
    if (!maker || !isReleased(model)) continue;
    const group = byMaker.get(maker.id) ?? { label: maker.label, url: maker.url ?? "", cards: [] };
    group.cards.push(discloseModel(model));
    byMaker.set(maker.id, group);
  }
  return [...byMaker.values()]
    .map(({ label, url, cards }) => ({
      label,
      url,
      models: cards.length,
      cards: cards.sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || byName.compare(a.model.label, b.model.label)),
      ...sumScores(cards.map((card) => card.score)),
      years: scoresByYear(cards),
      asks: asksOf(cards),
    }))
    .sort((a, b) => shareOf(b) - shareOf(a) || byName.compare(a.label, b.label));
}

export function shareOf({ disclosed, total }: Score): number {
  return total === 0 ? 0 : disclosed / total;
}

export function discloseModel(model: Model): ModelDisclosure {
  const cells = requiredModelFields.map((field) => cellOf(model, field));
  const released = model.facts.get("released")?.claims.find((claim) => claim.known)?.value;
  return {
    model: { label: model.name, url: model.url },
    ...(typeof released === "string" ? { year: Number(released.slice(0, 4)) } : {}),
    cells,
    score: scoreOf(cells),
  };
}

export function sumScores(scores: readonly Score[]): Score {
  const sum = { disclosed: 0, known: 0, total: 0 };
  for (const { disclosed, known, total } of scores) {
    sum.disclosed += disclosed;
    sum.known += known;
    sum.total += total;
  }
  return sum;
}

export function scoresByYear(cards: readonly ModelDisclosure[]): Map<number, Score> {
  const years = [...new Set(cards.map((card) => card.year))].filter((year) => year !== undefined).sort((a, b) => a - b);
  return new Map(years.map((year) => [year, sumScores(cards.filter((card) => card.year === year).map((card) => card.score))]));
}

function isReleased({ card }: Model): boolean {
  return isMade(card.stage);
}

function cellOf(model: Model, field: FieldDefinition): DisclosureCell {
  const fact = model.facts.get(field.id);
  const status = fact ? statusOf(fact) : "not-researched";
  return { label: field.label, status, disputed: fact?.disputed ?? false, url: fact?.url ?? model.url };
}

/** Without a meaning where the card prefers to say so; else the makers' own word, even where another's is preferred; then anyone's. */
function statusOf({ claims }: Fact): Status {
  if (claims[0].status === "not-applicable") return "not-applicable";
  const known = claims.filter((claim) => claim.known);
  return (known.find((claim) => claim.status === "reported") ?? known[0] ?? claims[0]).status;
}

const KNOWN: readonly Status[] = ["reported", "third-party", "estimated"];

function scoreOf(cells: readonly DisclosureCell[]): Score {
  return {
    disclosed: cells.filter((cell) => cell.status === "reported").length,
    known: cells.filter((cell) => KNOWN.includes(cell.status)).length,
    total: cells.filter((cell) => cell.status !== "not-applicable").length,
  };
}

function asksOf(cards: readonly ModelDisclosure[]): MakerDisclosure["asks"] {
  return requiredModelFields
    .map((field, index) => ({
      field: field.id,
      label: field.label,
      question: DISCLOSURE_QUESTIONS[field.id] ?? field.description,
      models: cards.filter((card) => isUnanswered(card.cells[index]?.status)).map((card) => card.model),
    }))
    .filter((ask) => ask.models.length > 0)
    .sort((a, b) => b.models.length - a.models.length);
}

function isUnanswered(status: Status | undefined): boolean {
  return status !== undefined && status !== "reported" && status !== "not-applicable";
}
