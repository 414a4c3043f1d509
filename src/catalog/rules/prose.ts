import type { FieldDefinition } from "../../schema/fields.ts";
import type { ModelCard } from "../../schema/model-card.ts";
import { agree, intervalOf, type Interval } from "../interval.ts";
import { isOf } from "../lookups.ts";
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
  check(entry, _context, _report, reportBody) {
    if (!isOf(entry, "models")) return;
    for (const passage of entry.body.passages) {
      for (const figure of figuresIn(passage.text)) {
        const known = intervalsOf(entry.data, figure.unit, entry.fields.models);
        if (known.length === 0 || known.some((interval) => agree(interval, { low: figure.value, high: figure.value, rounded: true })))
          continue;
        reportBody({
          rule: "prose/contradiction",
          severity: "warning",
          message: `The prose says “${figure.words}”; no fact of this card in that unit agrees.`,
          hint: 'Quote the fact with <Fact field="…" />, or correct the figure.',
          line: passage.line,
          column: passage.column,
        });
      }
    }
  },
};

function* figuresIn(text: string): Generator<{ value: number; unit: string; words: string }> {
  for (const match of text.matchAll(/(?<![\w.,])(\d[\d,]*(?:\.\d+)?)\s*(thousand|million|billion|trillion|[kmbt](?=\s))?\s+(?=[a-z])/gi)) {
    const rest = text.slice(match.index + match[0].length);
    const unit = UNITS.find(([pattern]) => pattern.test(rest));
    if (!unit || !match[1]) continue;
    const scale = SCALES[match[2]?.toLowerCase() ?? ""] ?? 1;
    const tonnes = unit[1] === "kg" && /^t/i.test(rest) ? 1000 : 1;
    const words = `${match[0].trim()} ${unit[0].exec(rest)?.[0] ?? ""}`;
    yield { value: Number(match[1].replaceAll(",", "")) * scale * tonnes, unit: unit[1], words };
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
