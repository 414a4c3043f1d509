import { groupBy } from "../../catalog/group-by.ts";
import { placeIn, type Run } from "../blocks.ts";
import { isOnCard } from "../borne-out.ts";
import type { CatalogueModel } from "../catalogue.ts";
import { findAmounts, type Amount } from "../figures/amounts.ts";
import { isPlausible } from "./table-cells.ts";
import type { NamedModel } from "./table-owners.ts";
import type { Statement } from "./statement.ts";

/** A cell and the model that it is about. */
export interface OwnedCell {
  run: Run;
  owner: NamedModel;
}

/** Fields that columns are about, and by how little their numbers may be given away: no two fields share a column. */
const FIELDS = [
  "parameters-total",
  "parameters-active",
  "layers",
  "hidden-size",
  "attention-heads",
  "kv-heads",
  "experts-total",
  "experts-active",
  "vocabulary-size",
  "context-length",
  "max-output",
  "training-tokens",
  "training-compute",
  "accelerator-hours",
];
/** Heads of what is no fact of a model, whatever its numbers are like. */
const NO_FACT =
  /\b(?:[KMGT]i?B|V?RAM|memory|disk|speed|price\w*|cost\w*|scores?|bench\w*|MMLU|latency|batch|learning|rates?|years?|dates?|downloads?|ranks?|stars|bits?|ratio|sparsity|cache|ffn|intermediate|inner|window size|q4\w*|q8\w*|fp\d+|int\d|ours?|fine-?tun\w*|draft|min\w*|seconds?|per second|tok)\b|\$|%|\/s\b/i;
const MOST_IN_CELL = 3;
/** So many cells have to agree, with different numbers, and twice as many as do not. */
const LEAST = 2;

interface Held {
  run: Run;
  owner: NamedModel;
  amount: Amount;
}

/**
 * Statements of a row or column whose head says nothing that is known here: it counts that of which its numbers are, for
 * most of its models, the figures on their cards. Where each cell holds several numbers, "1 + 256", each place counts its own.
 */
export function statementsByValues(head: string, cells: readonly OwnedCell[]): Statement[] {
  if (NO_FACT.test(head)) return [];
  const rows = cells.map(({ run, owner }) => ({ run, owner, amounts: findAmounts(run.text.replaceAll(/(?<=\d)\/(?=\d)/g, " ")) }));
  const most = Math.max(0, ...rows.map(({ amounts }) => amounts.length));
  if (most > MOST_IN_CELL) return [];
  const counts = groupBy(rows, ({ amounts }) => amounts.length);
  const usual = [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
  // "58 / 61" among numbers that stand alone counts another thing.
  const even = rows.filter(({ run, amounts }) => amounts.length === usual && !/\p{L}{4}.*\p{L}{4}/u.test(run.text));
  return Array.from({ length: most }, (_, place) =>
    even.flatMap(({ run, owner, amounts }): Held[] => amounts.slice(place, place + 1).map((amount) => ({ run, owner, amount }))),
  ).flatMap((held) => {
    const field = fieldOf(held);
    return field === undefined ? [] : held.flatMap((one) => statedBy(one, field));
  });
}

function fieldOf(held: readonly Held[]): string | undefined {
  const rated = FIELDS.map((field) => ({ field, ...rate(held, field) })).filter(
    ({ agreeing, differing, values }) => agreeing >= LEAST && values >= LEAST && agreeing >= 2 * differing,
  );
  const most = Math.max(...rated.map(({ agreeing }) => agreeing));
  const [best, ...others] = rated.filter(({ agreeing }) => agreeing === most);
  return others.length === 0 ? best?.field : undefined;
}

function rate(held: readonly Held[], field: string): { agreeing: number; differing: number; values: number } {
  const judged = held
    .filter(({ owner, amount }) => !owner.series && !amount.percent && isPlausible(field, amount, { field, factor: 1 }))
    .map(({ owner, amount }) => ({ agrees: isOnCard(owner.model, field, amount), value: amount.value }));
  const agreeing = judged.filter(({ agrees }) => agrees === true);
  return {
    agreeing: agreeing.length,
    differing: judged.filter(({ agrees }) => agrees === false).length,
    values: new Set(agreeing.map(({ value }) => value)).size,
  };
}

function statedBy({ run, owner, amount }: Held, field: string): Statement[] {
  if (owner.series || !isPlausible(field, amount, { field, factor: 1 })) return [];
  const { model, written } = owner;
  return [
    { models: [model], field, stated: amount.written, name: written, place: placeIn(run, amount.start), inColumn: true, said: { amount } },
  ];
}

/** Of some models the one whose card agrees with at least two of a table's figures, and with twice as many as it does not. */
export function ownerByValues(
  candidates: readonly CatalogueModel[],
  figures: readonly { field: string; amount: Amount }[],
): CatalogueModel | undefined {
  const rated = candidates
    .map((model) => {
      const judged = figures.map(({ field, amount }) => isOnCard(model, field, amount));
      return {
        model,
        agreeing: judged.filter((agrees) => agrees === true).length,
        differing: judged.filter((agrees) => agrees === false).length,
      };
    })
    .filter(({ agreeing, differing }) => agreeing >= LEAST && agreeing >= 2 * differing);
  const most = Math.max(...rated.map(({ agreeing }) => agreeing));
  return rated.find(({ agreeing }) => agreeing === most)?.model;
}
