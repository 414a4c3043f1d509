import { placeIn, type Run } from "../blocks.ts";
import { findAmounts, type Amount } from "../figures/amounts.ts";
import { kindOf } from "../figures/kinds.ts";
import type { HeadKind } from "../figures/table-kinds.ts";
import { findNames } from "../names/find-names.ts";
import type { Spellings } from "../names/spellings.ts";
import { statementsIn } from "./in-sentence.ts";
import { masked } from "./masked.ts";
import { sentencesOf, type Stretch } from "./sentences.ts";
import type { Statement } from "./statement.ts";
import { isPlausible } from "./table-cells.ts";
import type { NamedModel } from "./table-owners.ts";
import { unownedIn } from "./unowned.ts";

/** Totals in a cell of words about a model: "11B parameters with 24 layers"; its first number may be what the head counts. */
export function describedIn(run: Run, { model, written, series }: NamedModel, spellings: Spellings, kind?: HeadKind): Statement[] {
  const names = findNames(run.text, spellings).filter(
    (name) => name.model !== undefined || name.series !== undefined || name.unknown !== undefined,
  );
  if (!/\p{L}{4}/u.test(run.text) || names.some((name) => name.model !== model)) return [];
  const text = masked(run.text, names);
  const headed = names.length === 0;
  const amounts = findAmounts(text);
  const whose = series ? { models: series, wide: true as const } : {};
  const { file, offset } = placeIn(run, 0);
  const statements = sentencesOf(text)
    .flatMap((sentence) => partsOf(text, sentence))
    .flatMap((stretch) => {
      const mentions = headed
        ? [{ start: stretch.from, end: stretch.from, written: "", model }]
        : names.filter(({ start }) => start >= stretch.from && start < stretch.to);
      const sentence = { ...stretch, text, mentions, headed, antecedent: model };
      const owned = statementsIn(run, sentence, amounts);
      return [...owned, ...unownedIn(run, sentence, amounts, owned, model)].map((one) => ({
        ...one,
        ...whose,
        groups: [`${file}@${offset}/${model.id}`],
      }));
    });
  const [first] = amounts;
  const led = headed && kind && first ? leading(text, first, kind) : undefined;
  if (!kind || !led || statements.some((one) => one.place.offset === placeIn(run, led.start).offset)) return statements;
  const said = { amount: led };
  return [
    { models: [model], ...whose, field: kind.field, stated: led.written, name: written, place: placeIn(run, led.start), said },
    ...statements,
  ];
}

/** The number that leads a cell, with what the head says that it counts: "12.9B (2/8 experts)". */
function leading(text: string, amount: Amount, kind: HeadKind): Amount | undefined {
  const isLed =
    /^[\s*~≈]*(?:up to )?$/.test(text.slice(0, amount.from)) &&
    /^\s*(?:tokens?|parameters?|params)?\s*(?:[(,;·]|[–—-]\s)/.test(text.slice(amount.end));
  if (!isLed || /\b(?:all|combined|together|series|family)\b/i.test(text) || kind.second !== undefined || kindOf(text, amount, 0))
    return undefined;
  const factor = amount.scale === 1 ? kind.factor : 1;
  const scaled = { ...amount, value: Number((amount.value * factor).toPrecision(14)), scale: amount.scale * factor };
  return isPlausible(kind.field, scaled, kind) ? scaled : undefined;
}

/** What stands between semicolons: in a cell each says another thing of the row's model. */
function partsOf(text: string, { from, to }: Stretch): Stretch[] {
  const ends = [...text.slice(from, to).matchAll(/;\s/g)].map(({ index }) => from + index + 2);
  return [from, ...ends].map((start, index) => ({ from: start, to: ends[index] ?? to }));
}
