import type { Catalog } from "../catalog/catalog.ts";
import type { Fact, Model, ResolvedCitation } from "../catalog/model.ts";
import { textHash } from "../catalog/kept-files.ts";
import { isAnswered } from "../values/cell.ts";

/** What `/f/<model>/<field>.json` may weigh: a page that quotes a dozen facts fetches less than one picture. Bytes. */
export const LARGEST_FACT_FILE = 2000;
/** Words that are cut keep about this many letters. */
const SHORT = 280;

/** Facts that have an address of their own for machines: those with a value. */
export function citableFacts(model: Model): Fact[] {
  return [...model.facts.values()].filter(({ claims: [claim] }) => isAnswered(claim));
}

/** Names the state of one card: the day on which it was read through, and the first twelve digits of its text's hash. */
export function cardEdition({ card, entry }: Model): string {
  return `${card.reviewed}-${textHash(entry.file).slice(0, 12)}`;
}

/**
 * A fact alone, for programs: at most 2,000 bytes, where the names of model and catalogue are not longer by themselves.
 * Where more would be said, quotes go first, then words and lists are cut, then receipts are left out; `cut` says that
 * something was, and `url` leads to all of it.
 */
export function factFile(model: Model, fact: Fact, edition: string, catalog: Catalog): string {
  let text = "";
  for (const form of FORMS) {
    text = JSON.stringify(shape(model, fact, edition, catalog, form));
    if (text.length * 3 < LARGEST_FACT_FILE || Buffer.byteLength(text) <= LARGEST_FACT_FILE) break;
  }
  return text;
}

interface Form {
  quotes: boolean;
  /** Receipts, and other readings of a dispute. */
  most: number;
  /** Letters of a text. */
  words: number;
  /** Items of a list. */
  items: number;
}
const FORMS: readonly Form[] = [
  { quotes: true, most: Infinity, words: Infinity, items: Infinity },
  { quotes: false, most: Infinity, words: Infinity, items: Infinity },
  { quotes: false, most: Infinity, words: SHORT, items: Infinity },
  { quotes: false, most: 3, words: SHORT, items: 60 },
  { quotes: false, most: 1, words: SHORT / 2, items: 20 },
  { quotes: false, most: 0, words: SHORT / 4, items: 5 },
];

function shape(model: Model, fact: Fact, edition: string, { site }: Catalog, form: Form) {
  const { field, claims, disputed, url } = fact;
  const [{ status, value, text, unit, qualifier, display, phase, citations }] = claims;
  const shown = citations.slice(0, form.most);
  const others = disputed ? claims.slice(1).map((claim) => ({ status: claim.status, display: short(claim.display, form) })) : [];
  const isCut = shown.length < citations.length || form.words !== Infinity;
  return {
    model: model.id,
    name: model.name,
    field: field.id,
    label: field.label,
    status,
    ...(value === undefined ? {} : { value: shortValue(value, form) }),
    ...(text === undefined ? {} : { text: short(text, form) }),
    unit,
    ...(field.type === "number" && value !== undefined ? { qualifier: qualifier ?? "exact" } : { qualifier }),
    phase,
    display: short(display, form),
    disputed,
    ...(others.length > 0 ? { others: others.slice(0, form.most) } : {}),
    receipts: shown.map((citation) => receipt(citation, form)),
    ...(claims[0].from ? { from: claims[0].from } : {}),
    ...(isCut ? { cut: true } : {}),
    url: site.origin + url,
    catalogue: site.name,
    license: site.license?.spdx,
    edition,
  };
}

function receipt({ source, title, canonical, locator, quote, page, checked }: ResolvedCitation, form: Form) {
  return {
    source,
    title: short(title, form),
    url: /^https?:/.test(canonical) ? canonical : undefined,
    locator: short(locator, form),
    ...(form.quotes ? { quote } : {}),
    page,
    checked,
  };
}

/** A pair of numbers is an interval, and no list. */
function shortValue<T>(value: T, form: Form): T | string | string[] {
  if (typeof value === "string") return short(value, form);
  const isList = Array.isArray(value) && value.every((item) => typeof item === "string");
  return isList ? value.slice(0, form.items).map((item: string) => short(item, form)) : value;
}

function short(words: string, { words: most }: Form): string {
  return words.length <= most ? words : `${words.slice(0, most).trimEnd()}…`;
}
