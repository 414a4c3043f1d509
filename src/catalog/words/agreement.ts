import type { Claim } from "../../schema/claims.ts";
import type { FieldDefinition } from "../../schema/fields.ts";
import type { Evaluation } from "../../schema/model-card.ts";
import type { Qualifier } from "../../schema/vocabularies.ts";
import type { Lookups } from "../lookups.ts";
import { datesIn, saysDate } from "./dates.ts";
import { exact, quantitiesIn, quantitiesOnce, writtenDigits, type Quantity } from "./quantities.ts";
import { isNamed } from "./roles.ts";
import { holdsSpelling, needsLicenseWord, spellingsOf } from "./spellings.ts";
import { factorsFor } from "./units.ts";

/** What a claim says that words can be held against. */
export interface Statement {
  value?: Claim["value"];
  qualifier?: Qualifier;
  /** Undefined for the score of an evaluation. */
  field?: FieldDefinition;
}

/** Folded words (`foldText`) with what stands around them. */
export interface Words {
  text: string;
  /** The same words as they were written: folding joins "text-only", in which "text" no longer ends. */
  plain?: string;
  /** Folded words before and after, where a bound or a unit may stand. */
  before?: string;
  after?: string;
  /** What the head of a table's column says of the words. */
  heading?: string;
  /** The words are a number of a program's own, which is not rounded: 32001 is no 32000. */
  isExact?: true;
  /** Folded words around a table, where the unit of its figures may stand; they say no date and no item. */
  context?: string;
}

/**
 * Whether words say a claim: `said`, the number, the date or an item of the list is in them; `unsaid`, it is
 * not; `open`, the claim holds nothing that words could be compared with.
 */
export type Verdict = "said" | "unsaid" | "open";

/** Fields that are limits themselves: "up to 128K tokens" is how their value is said, and no bound of it. */
const LIMITS: ReadonlySet<string> = new Set(["context-length", "max-output", "memory", "memory-bandwidth", "power"]);

const LICENSE_WORD = /licen[cs]|terms|agreement/i;

export function verdictOf(words: Words, statement: Statement, entries: Lookups): Verdict {
  const { value, field } = statement;
  if (value === undefined || field?.type === "text") return "open";
  if (field?.type === "date") return saysDate(around(words), String(value)) ? "said" : "unsaid";
  if (field?.type === "list") return verdictOfList(words, value, field, entries);
  return saysNumber(words, statement) ? "said" : "unsaid";
}

/** Items of a list that words name, of those that words can name. `text` is as it was written. */
export function itemsSaid(text: string, value: Claim["value"], field: FieldDefinition, entries: Lookups) {
  const items = (Array.isArray(value) ? value : []).map(String).flatMap((item) => {
    const spellings = spellingsOf(item, field, entries);
    const isSaid = (spelling: string) =>
      holdsSpelling(text, spelling) && (field.id !== "license" || !needsLicenseWord(spelling) || LICENSE_WORD.test(text));
    return spellings ? [{ item, said: spellings.some(isSaid) }] : [];
  });
  return {
    said: items.filter(({ said }) => said).map(({ item }) => item),
    unsaid: items.filter(({ said }) => !said).map(({ item }) => item),
  };
}

function verdictOfList(words: Words, value: Claim["value"], field: FieldDefinition, entries: Lookups): Verdict {
  const { said, unsaid } = itemsSaid(around({ ...words, text: words.plain ?? words.text }), value, field, entries);
  if (said.length === 0 && unsaid.length === 0) return "open";
  return said.length > 0 ? "said" : "unsaid";
}

function around({ text, heading = "" }: Words): string {
  return heading ? `${heading} ${text}` : text;
}

/** Whether the claim's number stands in the words, in its unit and magnitude and with its bound. */
export function saysNumber(words: Words, { value, qualifier = "exact", field }: Statement): boolean {
  const { text, before = "", after = "" } = words;
  const heading = [words.heading ?? "", words.context ?? ""].filter((part) => part !== "").join(" ");
  const start = before === "" ? 0 : before.length + 1;
  const isAlone = before === "" && after === "";
  const whole = [before, text, after].filter((part) => part !== "").join(" ");
  const quantities = (isAlone ? quantitiesOnce(text) : quantitiesIn(whole)).filter(({ at }) => at >= start && at < start + text.length);
  if (Array.isArray(value)) {
    return value.every((end) => quantities.some((quantity) => isSame(Number(end), quantity, field, heading)));
  }
  if (typeof value !== "number") return false;
  return quantities.some(
    (quantity) =>
      isSame(value, quantity, field, heading, words.isExact && qualifier === "exact") &&
      boundAgrees(qualifier, quantity, field) &&
      (words.heading !== undefined || isNamed(value, quantity.at - start, text, field)),
  );
}

function boundAgrees(qualifier: Qualifier, { bound }: Quantity, field: FieldDefinition | undefined): boolean {
  const limit = field !== undefined && (LIMITS.has(field.id) || field.id.startsWith("peak-"));
  if (bound === "at-most" && limit) return true;
  if (qualifier === "at-most" || qualifier === "at-least") return bound === qualifier;
  // Words without "about" may still be rounded, which the claim may say; a bound is another statement.
  return bound === undefined || bound === qualifier;
}

function isSame(value: number, quantity: Quantity, field: FieldDefinition | undefined, heading: string, isExact = false): boolean {
  const unit = field?.unit;
  return factorsFor(unit, quantity.after, heading).some((factor) =>
    quantity.values.some((number) => {
      const other = exact(number * factor);
      if (isExact) return value === other;
      // A score is written down as it is printed: 85.3 is no 85.
      if (field === undefined && quantity.digits > exactDigits(value)) return value === other;
      // A single plain digit agrees by rounding with too much: "4 shot" with a score of 3.9.
      return quantity.digits === 1 && other < 10 ? value === other : isRounded(value, other, quantity.digits);
    }),
  );
}

/** Whether two numbers agree to the digits of the coarser. */
export function isRounded(value: number, other: number, otherDigits: number): boolean {
  if (value === other) return true;
  if (value === 0 || other === 0) return false;
  const written = exactDigits(value);
  const [coarse, digits] = written <= otherDigits ? [value, written] : [other, otherDigits];
  const step = 10 ** (Math.floor(Math.log10(Math.abs(coarse))) - digits + 1);
  return Math.abs(value - other) <= (step / 2) * (1 + 1e-9);
}

function exactDigits(value: number): number {
  const plain = Math.abs(value) < 1e4 ? String(Math.abs(value)) : value.toExponential().split("e")[0]?.replace("-", "");
  return writtenDigits(plain ?? "", Math.abs(value) >= 1e4);
}

/** Whether words hold any number or date at all. */
export function holdsFigure(text: string): boolean {
  return quantitiesIn(text).length > 0 || datesIn(text).length > 0;
}

export function statementOf(claim: Claim | undefined, field: FieldDefinition | undefined, evaluation: Evaluation | undefined): Statement {
  const owner = claim ?? evaluation;
  return {
    ...(owner?.value === undefined ? {} : { value: owner.value }),
    ...(owner?.qualifier ? { qualifier: owner.qualifier } : {}),
    ...(field ? { field } : {}),
  };
}
