import type { ContentFiles } from "../catalog/content-files.ts";
import { collectionOf } from "../schema/collections.ts";
import { isHttpUrl } from "../schema/text.ts";
import type { BaseCatalogue } from "../catalog/base-catalogue.ts";
import { splitFrontMatter } from "../catalog/front-matter.ts";
import { placeOf, settingsAt } from "../catalog/places.ts";
import { readText } from "../catalog/read.ts";
import { childOf, isData } from "../catalog/spell-out.ts";
import { parseYaml } from "../catalog/yaml.ts";
import { numbersIn, significantDigits, wordsIn } from "./words.ts";

/** Something that a content folder says and nobody else, as it is looked for in texts. */
export interface Mark {
  kind: "leak/name" | "leak/field" | "leak/value" | "leak/text";
  /** As its author wrote it. */
  written: string;
  /** File that says it. */
  file: string;
  /** Words in a row, folded; of a value its significant digits alone. */
  words: readonly string[];
}

/** A run of words this long is nobody's by chance. */
export const RUN = 6;
/** A single word is a name of its own from this length on; a shorter one is looked for in addresses alone. */
const SHORTEST_NAME = 5;
/** Fewer digits stand anywhere. */
const FEWEST_DIGITS = 5;
/** Collections of words and licences, whose names are nobody's own. */
const EVERYBODYS = new Set(["concepts", "licenses"]);
/** Keys whose texts somebody else published, or that every card has. */
const NOT_OWN = new Set(["quote", "prefix", "suffix", "URL", "url", "pinned", "archived", "identifier", "external"]);
/** Fewest words of what is a name, by key; titles of a few words are everybody's. */
const NAMES: Readonly<Record<string, number>> = { name: 1, aliases: 1, title: 4 };

/** All that only the files of a content folder say: what the catalogue that it extends says as well is taken out. */
export function privateMarks(content: ContentFiles, base: Pick<BaseCatalogue, "text"> | undefined): Mark[] {
  const marks = content.list().flatMap((path) => {
    const text = /\.(?:mdx?|yaml)$/.test(path) ? readText(content, path) : "";
    return typeof text === "string" ? marksOf(path, text) : [];
  });
  const known = knownTo(base, marks);
  const seen = new Set<string>();
  return marks.filter((mark) => {
    const key = `${mark.kind} ${mark.words.join(" ")}`;
    if (mark.words.length === 0 || seen.has(key) || known.has(mark)) return false;
    seen.add(key);
    return true;
  });
}

function marksOf(path: string, text: string): Mark[] {
  const place = placeOf(path);
  const settings = settingsAt(path);
  const isEntry = place !== undefined && "collection" in place;
  if (!isEntry && !settings) return [];
  const split = isEntry && !collectionOf(place.collection)?.dataOnly ? splitFrontMatter(text) : undefined;
  const { data } = parseYaml(split?.yaml ?? text);
  const isTerm = isEntry && EVERYBODYS.has(place.collection);
  const marks: Mark[] = isEntry && !isTerm ? idMarks(place.collection, place.id, path) : [];
  if (settings?.id === "fields" && isData(childOf(data, "fields")))
    for (const id of Object.keys(childOf(data, "fields") ?? {}))
      marks.push({ kind: "leak/field", written: id, file: path, words: wordsIn(id) });
  // The licence of the content is everybody's.
  collect(
    (settings || isTerm) && isData(data)
      ? { ...data, license: undefined, ...(isTerm ? { name: undefined, aliases: undefined } : {}) }
      : data,
    path,
    marks,
  );
  for (const paragraph of split?.body.split(/\n\s*\n/) ?? []) marks.push(...runs(paragraph.replaceAll(/<[^>]*>/g, " "), path));
  return marks;
}

function idMarks(collection: string, id: string, file: string): Mark[] {
  const words = wordsIn(id);
  const [first = ""] = words;
  const isTelling = words.length > 1 || (first.length >= SHORTEST_NAME && collection === "models");
  return [{ kind: "leak/name", written: id, file, words: isTelling ? words : [collection, ...words] }];
}

/** Names, long texts and long numbers below a key, wherever they stand. */
function collect(value: unknown, file: string, marks: Mark[], key = ""): void {
  if (NOT_OWN.has(key)) return;
  if (typeof value === "number") {
    const digits = significantDigits(String(value));
    if (digits.length >= FEWEST_DIGITS && !Number.isInteger(Math.log2(value)))
      marks.push({ kind: "leak/value", written: String(value), file, words: [digits] });
  } else if (typeof value === "string") {
    const words = wordsIn(value);
    if (words.length >= (NAMES[key] ?? Infinity) && (words.length > 1 || (words[0] ?? "").length >= SHORTEST_NAME))
      marks.push({ kind: "leak/name", written: value, file, words });
    else if (!isHttpUrl(value)) marks.push(...runs(value, file));
  } else if (Array.isArray(value)) for (const item of value) collect(item, file, marks, key);
  else if (isData(value)) for (const [name, item] of Object.entries(value)) collect(item, file, marks, name);
}

/** Each run of words of a text, by which any part of it is known again. */
function runs(text: string, file: string): Mark[] {
  const words = wordsIn(text);
  return words.slice(RUN - 1).map((_last, start) => {
    const run = words.slice(start, start + RUN);
    return { kind: "leak/text", written: run.join(" "), file, words: run };
  });
}

/** Those of some marks that a catalogue says as well. */
function knownTo(base: Pick<BaseCatalogue, "text"> | undefined, marks: readonly Mark[]): Set<Mark> {
  const known = new Set<Mark>();
  if (!base) return known;
  const index = indexOf(marks);
  const say = (text: string) => {
    const words = wordsIn(text);
    for (const at of words.keys()) for (const mark of marksAt(index, words, at)) known.add(mark);
    for (const { digits } of numbersIn(text)) for (const mark of index.get(digits) ?? []) known.add(mark);
  };
  const walk = (value: unknown): void => {
    if (typeof value === "string" || typeof value === "number") say(String(value));
    else if (typeof value === "object" && value !== null)
      for (const [key, item] of Object.entries(value)) {
        say(key);
        walk(item);
      }
  };
  walk(JSON.parse(base.text));
  return known;
}

/** Marks by their first word. */
export type MarkIndex = ReadonlyMap<string, readonly Mark[]>;

export function indexOf(marks: readonly Mark[]): MarkIndex {
  const index = new Map<string, Mark[]>();
  for (const mark of marks) {
    const [first = ""] = mark.words;
    const others = index.get(first);
    if (others) others.push(mark);
    else index.set(first, [mark]);
  }
  return index;
}

/** Marks, values left out, whose words stand in a row from a place on; the longest first. */
export function marksAt(index: MarkIndex, words: readonly string[], at: number): Mark[] {
  return (index.get(words[at] ?? "") ?? [])
    .filter(({ kind, words: own }) => kind !== "leak/value" && own.every((word, step) => words[at + step] === word))
    .sort((a, b) => b.words.length - a.words.length);
}
