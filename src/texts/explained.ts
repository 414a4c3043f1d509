import { fold } from "../catalog/fold.ts";
import type { CatalogueModel, TextCatalogue } from "./catalogue.ts";
import { EXACT, isBorneOut, PARAMETERS, valuesOf } from "./figures/agreement.ts";
import type { Amount } from "./figures/amounts.ts";
import { factsOf, readingsOf, sizesIn } from "./readings.ts";
import { isAnotherFigure } from "./upheld.ts";
import type { Statement } from "./statements/statement.ts";

const WINDOWS = ["context-length", "max-output"];
/** Windows are written rounded: 200k of 202,752. */
const ROUNDED = 0.025;
/** Configurations leave room for what is generated: 163,840 of 131,072, 40,960 of 32,768. */
const ROOM = 1.25;
/** A model of which the name leaves its size out has siblings; one that is this much smaller or larger is another of them. */
const SIBLING = 8;
/** Products offer no smaller window than this. */
const LEAST_WINDOW = 4000;

/**
 * Whether a number that no claim of a model bears out can mean another thing that the catalogue knows, so that it is
 * no error for sure: another edition of the model, another size of its series, another model of the sentence, training
 * with that of the model it goes on from, or a window that a product of its maker sets.
 */
export function isExplained(statement: Statement, amount: Amount, model: CatalogueModel, catalogue: TextCatalogue): boolean {
  const { field, beside = [] } = statement;
  const values = valuesOf(field, amount);
  const bearsOut = (other: CatalogueModel, id = field) =>
    readingsOf(other, id).some((reading) => isBorneOut(field, amount, values, reading));
  if (statement.loose && isAnotherFigure(model, amount.value)) return true;
  if ([...editionsOf(model, catalogue), ...beside].some((other) => bearsOut(other))) return true;
  if (field === "parameters-active") return isSizeless(statement, model) && isOfOtherSize(amount.value, model, field);
  if (PARAMETERS.has(field)) return isOtherSize(statement, amount, model, catalogue);
  // "Qwen2.5-Coder has 64 layers": of another size, of which the catalogue has no card.
  if (EXACT.has(field)) return isByFamily(statement, model) && lineOf(model, catalogue).some((other) => bearsOut(other));
  if (field === "training-tokens") return isWithBase(amount, model, catalogue);
  return (
    WINDOWS.includes(field) &&
    ((statement.loose && isOfSibling(values, model, catalogue)) ||
      WINDOWS.some((id) => bearsOut(model, id)) ||
      isWindow(
        amount,
        values,
        model,
        catalogue,
        isByFamily(statement, model),
        statement.sure === true || (statement.vouched === true && !isByFamily(statement, model)),
      ))
  );
}

/** "DeepSeek-V3" has "DeepSeek-V3.1" beside it, "Qwen3 4B" has "Qwen3 4B 2507". */
function editionsOf({ name }: CatalogueModel, { models }: TextCatalogue): CatalogueModel[] {
  return models.filter((other) => other.name !== name && other.name.startsWith(name));
}

/** Models whose names begin alike: "Qwen2.5 32B", "Qwen2.5-Coder 7B". */
function lineOf({ name }: CatalogueModel, { models }: TextCatalogue): CatalogueModel[] {
  const [stem = ""] = /^\p{L}+/u.exec(name) ?? [];
  return models.filter((other) => other.name.startsWith(stem));
}

const SIZE = /\d+(?:\.\d+)?\s?[BM](?![\p{L}\p{N}])/iu;

/** Whether a name leaves out the size that the model's own has: "GPT-3", "Qwen2.5-Coder". */
function isSizeless({ name: written }: Statement, { name }: CatalogueModel): boolean {
  return written !== undefined && SIZE.test(name) && !SIZE.test(written);
}

/** Whether a name is that of the family and not the model's own. */
function isByFamily(statement: Statement, model: CatalogueModel): boolean {
  const written = fold(statement.name ?? "");
  return !statement.wide && isSizeless(statement, model) && ![model.name, ...model.aliases].some((spelling) => fold(spelling) === written);
}

/** "DeepSeek-R1 (70B)", "Llama 3 has 405B": a size by which another model goes. */
function isOtherSize(statement: Statement, amount: Amount, model: CatalogueModel, { models }: TextCatalogue): boolean {
  const sizeless = isSizeless(statement, model);
  if (!sizeless && !statement.bare) return false;
  if (sizeless && isOfOtherSize(amount.value, model, statement.field)) return true;
  // A name that is the model's own means none but its siblings by another size: "Chinchilla".
  const isSole =
    !/\d/.test(statement.name ?? "") && !statement.loose && models.every((other) => other === model || other.family !== model.family);
  const isOwn = sizeless && (!statement.attributive || statement.vouched === true) && (isSole || !isByFamily(statement, model));
  return models.some((other) => other !== model && (!isOwn || other.family === model.family) && sizesIn(other.name).includes(amount.value));
}

/** Whether a size is so far from all that the card has that it is another's of its series. */
function isOfOtherSize(value: number, model: CatalogueModel, field: string): boolean {
  const largest = Math.max(...readingsOf(model, field).flatMap((reading) => reading.value));
  return value * SIBLING <= largest || value >= largest * SIBLING;
}

/** Tokens of a model that goes on from another, counted with those of the other. */
function isWithBase({ value, scale, decimals }: Amount, model: CatalogueModel, { models }: TextCatalogue): boolean {
  const continued = factsOf(model, "training-tokens").flatMap(({ claims }) =>
    claims.flatMap((claim) => (claim.phase === "continued" && typeof claim.value === "number" ? [claim.value] : [])),
  );
  if (continued.length === 0) return false;
  const base = models.find(({ id }) => model.lineage.some((one) => one.relation === "pretrained-from" && one.model === id));
  if (!base) return value > Math.max(...continued);
  const step = scale / 10 ** decimals;
  return readingsOf(base, "training-tokens")
    .flatMap((reading) => reading.value)
    .some((tokens) => continued.some((more) => Math.abs(tokens + more - value) <= step));
}

/** A window of another model of the family, rounded: hosts offer one with the other's. */
function isOfSibling(values: readonly number[], { family }: CatalogueModel, { models }: TextCatalogue): boolean {
  const known = models.filter((other) => other.family === family).flatMap((other) => WINDOWS.flatMap((id) => readingsOf(other, id)));
  return known.flatMap(({ value }) => value).some((value) => values.some((said) => Math.abs(said - value) <= ROUNDED * value));
}

/** What a window leaves for the input, beside the longest output: 272k of 400k. */
function isInput(model: CatalogueModel, values: readonly number[]): boolean {
  const [windows, outputs] = WINDOWS.map((field) => readingsOf(model, field).flatMap(({ value }) => value));
  return (windows ?? []).some((window) => (outputs ?? []).some((output) => values.includes(window - output)));
}

/** A rounded window, or one that a product may set: models without weights are offered with several. */
function isWindow(
  { scale }: Amount,
  values: readonly number[],
  model: CatalogueModel,
  { models }: TextCatalogue,
  byFamily: boolean,
  sure: boolean,
): boolean {
  const known = (one: CatalogueModel) => WINDOWS.flatMap((field) => readingsOf(one, field)).flatMap(({ value }) => value);
  const isRound = scale > 1 || values.some((said) => said % 1000 === 0);
  if (known(model).some((value) => values.some((said) => Math.abs(said - ROOM * value) <= ROUNDED * ROOM * value))) return true;
  if (isRound && known(model).some((value) => values.some((said) => Math.abs(said - value) <= ROUNDED * value))) return true;
  if (isInput(model, values)) return true;
  if (sure) return false;
  const access = factsOf(model, "access").flatMap(({ value }) => value ?? []);
  const hasWeights = access.length === 0 || access.some((one) => String(one).endsWith("-weights"));
  if (hasWeights && !byFamily) return false;
  const usual = new Set(models.flatMap(known));
  return values.some((said) => said >= LEAST_WINDOW && (Number.isInteger(Math.log2(said)) || usual.has(said)));
}
