import type { FieldDefinition } from "../../schema/fields.ts";
import type { ModelCard } from "../../schema/model-card.ts";
import { agree, intervalOf, type Interval } from "../interval.ts";
import { isOf } from "../lookups.ts";
import { foldText } from "../words/fold.ts";
import { quantitiesIn } from "../words/quantities.ts";
import type { EntryRule } from "./rule.ts";

const SCALES: Record<string, number> = { thousand: 1e3, k: 1e3, million: 1e6, m: 1e6, billion: 1e9, b: 1e9, trillion: 1e12, t: 1e12 };

/** Units that prose names, with the unit of the registry. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:training )?tokens?\b/i, "token"],
  [/^(?:active )?parameters?\b/i, "parameter"],
  [/^(?:gpu|tpu|accelerator|device|[ahv]\d{3})[- ]hours?\b/i, "h"],
  [/^layers?\b/i, "layer"],
  [/^(?:kg|kilograms?|tonnes?|tons?|t) (?:of )?co/i, "kg"],
  [/^flops?\b/i, "FLOP"],
];

/** A figure in prose repeats or contradicts a fact; it should be quoted with <Fact>. */
export const proseAgreesWithFacts: EntryRule = {
  ids: ["prose/contradiction"],
  scope: "entry",
  check(entry, _context, report, reportBody) {
    if (!isOf(entry, "models")) return;
    for (const { text, line, column } of entry.body.passages) {
      const figures = [...figuresIn(text), ...figuresInWords(text)];
      for (const { message, fact } of contradictionsIn(text, figures, entry.data, entry.fields.models))
        reportBody({
          rule: "prose/contradiction",
          severity: "warning",
          message: `The prose says ${message}`,
          hint: `Quote the fact with <Fact field="${fact}" />, or correct the ${fact === "released" ? "date" : "figure"}.`,
          line,
          column,
        });
    }
    const { summary } = entry.data;
    // A summary speaks of other models as well, and of parts of this one.
    const own = [...figuresIn(summary), ...figuresInWords(summary)].filter(({ at }) => OF_ITSELF.test(summary.slice(0, at)));
    for (const { message, fact } of contradictionsIn(summary, own, entry.data, entry.fields.models))
      report({
        rule: "prose/contradiction",
        severity: "warning",
        path: ["summary"],
        message: `The summary says ${message}`,
        hint: `Correct the ${fact === "released" ? "date" : "figure"}, or the fact.`,
      });
  },
};

/** What stands before a figure of the model itself. */
const OF_ITSELF =
  /(?:\b(?:it|the model) (?:has|holds|had|saw|read|was (?:pre-?)?trained on)|^An? (?:[\w-]+ ){0,3}model (?:of|with))(?: about| around| some| nearly)? $/i;

interface Figure {
  value: number;
  unit: string;
  words: string;
  /** First character of it in the text. */
  at: number;
}

function* contradictionsIn(
  text: string,
  figures: readonly Figure[],
  card: ModelCard,
  fields: readonly FieldDefinition[],
): Generator<{ message: string; fact: string }> {
  for (const figure of figures) {
    const known = intervalsOf(card, figure.unit, fields);
    if (known.length === 0 || known.some((interval) => agree(interval, { low: figure.value, high: figure.value, rounded: true }))) continue;
    yield { message: `“${figure.words}”; no fact of this card in that unit agrees.`, fact: "…" };
  }
  const dates = releasesOf(card);
  for (const { words, date } of releasesIn(text))
    if (dates.length > 0 && !dates.some((one) => one.startsWith(date) || date.startsWith(one)))
      yield { message: `“${words}”; released is ${dates.join(" or ")}.`, fact: "released" };
}

/** "It has seventy billion parameters": numbers in words, with a scale. Those of other models, and rough ones, are often in words. */
function* figuresInWords(text: string): Generator<Figure> {
  for (const match of text.matchAll(/(?<= )((?:[a-z]+-)?[a-z]+ (?:thousand|million|billion|trillion)) (parameters|tokens|layers)\b/gi)) {
    const [value] = quantitiesIn(foldText(match[1] ?? "")).at(-1)?.values ?? [];
    const unit = UNITS.find(([pattern]) => pattern.test(match[2] ?? ""))?.[1];
    if (value !== undefined && unit && OF_ITSELF.test(text.slice(0, match.index))) yield { value, unit, words: match[0], at: match.index };
  }
}

const MONTHS = "January February March April May June July August September October November December".split(" ");
const RELEASE = new RegExp(
  `\\b(?:it|the model|(?:the|its) weights) (?:was|were) (?:first )?(?:released|published) (?:in|on) (?:(?:(\\d{1,2}) )?(${MONTHS.join("|")}) )?(\\d{4})\\b`,
  "gi",
);

/** "It was released in March 2019". */
function* releasesIn(text: string): Generator<{ words: string; date: string }> {
  for (const [words, day, month, year] of text.matchAll(RELEASE)) {
    const number = MONTHS.findIndex((one) => one.toLowerCase() === month?.toLowerCase()) + 1;
    const parts = [year ?? "", ...(number > 0 ? [number] : []), ...(number > 0 && day ? [Number(day)] : [])];
    yield { words, date: parts.map((part) => String(part).padStart(2, "0")).join("-") };
  }
}

function releasesOf({ facts, variants = [] }: ModelCard): string[] {
  const claims = [facts, ...variants.map((variant) => variant.facts ?? {})].flatMap((one) => one["released"] ?? []);
  return claims.flatMap(({ value }) => (typeof value === "string" ? [value] : []));
}

function* figuresIn(text: string): Generator<Figure> {
  for (const match of text.matchAll(/(?<![\w.,])(\d[\d,]*(?:\.\d+)?)\s*(thousand|million|billion|trillion|[kmbt](?=\s))?\s+(?=[a-z])/gi)) {
    const rest = text.slice(match.index + match[0].length);
    const unit = UNITS.find(([pattern]) => pattern.test(rest));
    if (!unit || !match[1]) continue;
    const scale = SCALES[match[2]?.toLowerCase() ?? ""] ?? 1;
    const tonnes = unit[1] === "kg" && /^t/i.test(rest) ? 1000 : 1;
    const words = `${match[0].trim()} ${unit[0].exec(rest)?.[0] ?? ""}`;
    yield { value: Number(match[1].replaceAll(",", "")) * scale * tonnes, unit: unit[1], words, at: match.index };
  }
}

/** Everything that the card, its variants included, says in a unit. */
function intervalsOf(card: ModelCard, unit: string, fields: readonly FieldDefinition[]): Interval[] {
  const all = [card.facts, ...(card.variants ?? []).map((variant) => variant.facts ?? {})];
  return fields
    .filter((field) => field.unit === unit)
    .flatMap((field) => all.flatMap((facts) => facts[field.id] ?? []))
    .flatMap((claim) => {
      const interval = claim.value === undefined ? undefined : intervalOf(claim.value, claim.qualifier);
      return interval ? [interval] : [];
    });
}
