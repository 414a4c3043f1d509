import { fold } from "../../catalog/fold.ts";
import { placeIn, type Run } from "../blocks.ts";
import type { CatalogueModel, TextCatalogue } from "../catalogue.ts";
import { meantBy, ofMeant, rowFrom, rowUpTo, type Meant } from "./meant.ts";
import type { Sentence } from "./owner.ts";
import type { Statement } from "./statement.ts";

export interface WrittenLicense {
  start: number;
  end: number;
  written: string;
  license: string;
}

type Licenses = TextCatalogue["licenses"];
const patterns = new WeakMap<Licenses, { pattern: RegExp; ids: Map<string, string> }>();

/** Spellings that are no ordinary word and no name of a model: those that say that they are terms, and the short ones of open licences. */
const IS_TERMS = /licen[cs]e|terms|agreement|rail|^(?:MIT|Apache|CC|ODC|GPL|LGPL)\b/i;

function patternOf(licenses: Licenses): { pattern: RegExp; ids: Map<string, string> } {
  const known = patterns.get(licenses);
  if (known) return known;
  const ids = new Map<string, string>();
  const spellings = Object.entries(licenses).flatMap(([id, { name, aliases, spdx }]) =>
    [name, ...aliases, ...(spdx ? [spdx] : [])].flatMap((spelling) => {
      const short = spelling.replace(/\s+agreement$/i, "");
      return [spelling, short]
        .filter((one) => IS_TERMS.test(one))
        .map((one) => {
          ids.set(fold(one), ids.get(fold(one)) ?? id);
          return one;
        });
    }),
  );
  const forms = [...new Set(spellings)]
    .toSorted((a, b) => b.length - a.length)
    .map((one) => one.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/[\s-]+/g, String.raw`[\s-]+`));
  const made = { pattern: new RegExp(String.raw`(?<![\p{L}\p{N}_/.-])(?:${forms.join("|")})(?![\p{L}\p{N}_/]|\.\d)`, "giu"), ids };
  patterns.set(licenses, made);
  return made;
}

/** Every licence that a text names; "mit" in lower letters is an ordinary word of some language. */
export function findLicenses(text: string, { licenses }: TextCatalogue): WrittenLicense[] {
  const { pattern, ids } = patternOf(licenses);
  return [...text.matchAll(pattern)].flatMap(({ index, 0: written }) => {
    const license = ids.get(fold(written));
    // "Modified MIT", "MIT and Harvard", "MIT Press".
    const isOther = /\b(?:Modified|non)[\s-]$/i.test(text.slice(0, index)) || (/^[a-z]/.test(written) && !/[\d-]/.test(written));
    return license === undefined || isOther ? [] : [{ start: index, end: index + written.length, written, license }];
  });
}

/** "under the", "open-source with a permissive": words that lead to a licence. */
const UNDER =
  /\b(?:under|licen[cs]e[ds]?|carries|uses|with|via)\s*(?::|is|as|under)?\s*(?:the\s+|an?\s+|its\s+)?(?:(?:permissive|open|open-source|commercially|friendly|standard|fully|same|custom)[\s-]+){0,3}$/i;
const LABEL = /\blicen[cs](?:e|ing)[*_]*\s*[:=|—–-]\s*[*_`]*(?:the\s+)?$/i;
const NAMES_IT = /^[\s-]*licen[cs](?:e[ds]?|ing)\b|^\s*(?:许可|协议|开源|ライセンス|라이선스)/i;
const LICENSED = /^[\s-]*licen[cs]ed\s+(?:[\p{L}-]+\s+){0,4}$/iu;
/** An item of a list of properties: nothing but the licence between commas or brackets. */
const ITEM_BEFORE = /(?:^[\s*_•-]*|[,;(·|•–—]\s*[*_]*|\.\s+)$/;
const ITEM_AFTER = /^[*_]*\s*(?:$|[,;)·|•–—]|\.(?:\s|$))/;

/** What else has a licence, and what is not said of today's model. */
const OTHER =
  /\b(?:code(?:base)?|scripts?|data-?sets?|data|corpus|repo(?:sitory)?|project|library|framework|toolkit|tool|app|paper|figures?|images?|docs?|documentation|API|benchmark|this (?:work|repo\w*|project)|our|we|you|tokeni[sz]er|not|never|unlike|instead of|except|previously|formerly|no longer|would|could|if|either|mixed|dual|relicens\w*|chang\w*|switch\w*|mov(?:es|ed|ing)|universit\w*|professor|students?|researchers?|derivative\w*|fine-?tun\w*|adapters?)\b/i;

/** Under which licence a sentence says that models are. */
export function licensedIn(run: Run, sentence: Sentence, under: Meant | undefined, catalogue: TextCatalogue): Statement[] {
  const { text, from, to, mentions } = sentence;
  const all = findLicenses(run.text.slice(from, to), catalogue).map((one) => ({ ...one, start: one.start + from, end: one.end + from }));
  return all.flatMap((license) => {
    const { start, end } = license;
    // Two side by side are of different parts.
    if (all.some((other) => other !== license && /^\s*(?:\/|or|and|\+|\()\s*$/.test(between(text, license, other)))) return [];
    if (mentions.some((mention) => mention.start < end && start < mention.end)) return [];
    const [led, follows] = [text.slice(from, start), text.slice(end, to)];
    const clause = led.split(/;|\.\s/).at(-1) ?? "";
    const names = NAMES_IT.test(follows) || /licen[cs]e/i.test(license.written);
    const isItem = ITEM_BEFORE.test(led) && ITEM_AFTER.test(follows.replace(/^\s+licen[cs]ed?\b/i, ""));
    if (!UNDER.test(led) && !LABEL.test(led) && !names && !isItem) return [];
    if (OTHER.test(clause) || /^[^,;.()]{0,30}\b(?:code|data\w*|repo\w*|for (?:the )?code)\b/i.test(follows)) return [];
    const meant = ownerOf(license, sentence, under);
    if (!meant || meant.models.length === 0) return [];
    return [{ ...ofMeant(meant), field: "license", ...saidOf(run, license) }];
  });
}

function between(text: string, one: WrittenLicense, other: WrittenLicense): string {
  return one.end <= other.start ? text.slice(one.end, other.start) : text.slice(other.end, one.start);
}

/** "Released under the MIT License, DeepSeek-R1": what leads a sentence is of its subject. */
const RELEASED_UNDER =
  /^\s*(?:Released|Published|Available|Distributed|Licensed|Open-sourced)\s+under\s+(?:the\s+|an?\s+)?(?:\p{Ll}+\s+){0,2}$/u;

/** Words before a name with which the subject is held against it. */
const HELD_AGAINST =
  /\b(?:than|over|unlike|like|beats?|outperform\w*|surpass\w*|match(?:es|ing)?|against|vs\.?|versus|to|from|on|of|by|with)\s+(?:the\s+)?$/i;
/** The same behind the name, in Korean, Japanese and Chinese. */
const LIKE = /^\s?(?:[와과]\s?(?:비슷|동등|유사)|보다|より|と同等|に匹敵|相当|相比)/;
const FARTHEST = 160;

function ownerOf({ start, end }: WrittenLicense, sentence: Sentence, under: Meant | undefined): Meant | undefined {
  const { text, from, mentions } = sentence;
  if (mentions.length === 0) return under;
  const after = mentions.find((mention) => mention.start >= end);
  if (after && LICENSED.test(text.slice(end, after.start))) return meantBy(rowFrom(after, sentence));
  const isLed =
    RELEASED_UNDER.test(text.slice(from, start)) && /^(?:\s+licen[cs]e)?,\s+(?:the\s+)?$/i.test(text.slice(end, after?.start ?? end));
  if (after && isLed) return meantBy(rowFrom(after, sentence));
  const before = mentions.findLast((mention) => mention.end <= start);
  if (!before || start - before.end > FARTHEST) return undefined;
  const row = rowUpTo(before, sentence);
  if (LIKE.test(text.slice(before.end)) && mentions.length === 1) return under?.name === before.written ? undefined : under;
  const isHeld = HELD_AGAINST.test(text.slice(from, row[0]?.start)) || LIKE.test(text.slice(before.end));
  if (!isHeld) return meantBy(row);
  const [first] = mentions;
  return first && first !== before
    ? { ...meantBy([first]), models: [...new Set([...meantBy([first]).models, ...meantBy(row).models])] }
    : meantBy(row);
}

const IN_LIST_BEFORE = /(?:^|[,;]\s|\b(?:under|with)\s(?:an?\s|the\s)?)$/;
const IN_LIST_AFTER = /^(?:\s+licen[cs]ed?)?\s*(?:$|[,;.])/;

/** "Strong reasoning, MIT license": a licence in a cell that lists what a model is like. */
export function licenseInCell(run: Run, model: CatalogueModel, catalogue: TextCatalogue): Statement[] {
  const found = findLicenses(run.text, catalogue).find(
    ({ start, end }) => IN_LIST_BEFORE.test(run.text.slice(0, start)) && IN_LIST_AFTER.test(run.text.slice(end)),
  );
  return found ? [{ models: [model], field: "license", ...saidOf(run, found) }] : [];
}

/** A licence that stands at a place of a run; of a value alone also the short names that are words elsewhere: "gemma". */
export function licenseAlone(run: Run, at: number, catalogue: TextCatalogue): Pick<Statement, "stated" | "place" | "said">[] {
  const found = findLicenses(run.text, catalogue).find(({ start }) => start === at);
  if (found) return [saidOf(run, found)];
  const written = /^[\p{L}\d][\p{L}\d.\s-]{1,50}/u.exec(run.text.slice(at))?.[0].replace(/[.\s]+$/, "") ?? "";
  const license = Object.entries(catalogue.licenses).find(([id, { name, aliases, spdx }]) =>
    [id, name, ...aliases, ...(spdx ? [spdx] : [])].some((spelling) => fold(spelling) === fold(written)),
  )?.[0];
  return license === undefined ? [] : [saidOf(run, { start: at, end: at + written.length, written, license })];
}

function saidOf(run: Run, { start, written, license }: WrittenLicense): Pick<Statement, "stated" | "place" | "said"> {
  return { stated: written, place: placeIn(run, start), said: { license } };
}
