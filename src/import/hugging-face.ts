import type { Catalog } from "../catalog/catalog.ts";
import { slug } from "../catalog/slug.ts";
import { readPassages } from "./body/passages.ts";
import { proposeFacts } from "./body/propose.ts";
import { nameOf } from "./body/title.ts";
import type { Draft, KeyReport, Proposal } from "./draft.ts";
import { readForeignCard, type ForeignKey } from "./front-matter.ts";
import { KeyReading, textsOf } from "./key-reading.ts";
import { KnownNames } from "./known-names.ts";
import { mapKeys } from "./map-keys.ts";
import { settle } from "./settle.ts";
import { writeDraft } from "./write-draft.ts";

export interface ImportOptions {
  /** Id of the new card; made from the model's name where it is left out, with a number where that one is taken. */
  id?: string;
  taken: (id: string) => boolean;
  /** Used for the id where the card names no model: the file's or its folder's name. */
  fallbackName: string;
  family?: string;
  /** `org/name` of the card on the Hub. */
  repository?: string;
  /** The day of the import, YYYY-MM-DD. */
  today: string;
}

export interface ImportedCard {
  id: string;
  /** Text of `models/<id>.md`. */
  card: string;
  /** The imported card as a source, and its id. */
  sourceId: string;
  source: string;
  report: ImportReport;
}

export interface ImportReport {
  notes: string[];
  keys: KeyReport[];
  proposals: Proposal[];
}

/** Turns a Hugging Face model card into a draft. It never throws on what a card may hold. */
export function importHuggingFaceCard(text: string, catalog: Catalog, options: ImportOptions): ImportedCard {
  const foreign = readForeignCard(text);
  const draft: Draft = { facts: new Map(), lineage: [], evaluations: [], variants: new Map(), proposals: [] };
  const names = new KnownNames(catalog);
  const reading = new KeyReading(foreign.keys, names, draft);
  const body = readPassages(foreign.body);
  const title = nameOf(body, options.repository ?? options.fallbackName);
  if (title) draft.name = title;
  mapKeys(reading);
  draft.name ??= options.repository?.split("/")[1] ?? options.fallbackName;
  const called = [draft.name, title, options.repository, options.fallbackName, withoutMaker(options.fallbackName, names)];
  const proposed = proposeFacts(body, { names, called, bases: textsOf(reading.valueOf("base_model")), bodyLine: foreign.bodyLine });
  draft.proposals = settle(draft, proposed.proposals, reading, proposed.phases);
  const id = options.id ?? freeId(slug(draft.name), options.taken);
  const sourceId = `${id.slice(0, 80).replace(/-+$/, "")}-hugging-face-card`;
  const card = writeDraft(draft, {
    id,
    source: sourceId,
    checked: options.today,
    ...(options.family ? { family: options.family } : {}),
    kept: keptKeys(foreign.keys, reading),
  });
  return {
    id,
    card,
    sourceId,
    source: sourceEntry(draft.name, options),
    report: { notes: foreign.notes, keys: reading.reports(), proposals: draft.proposals },
  };
}

/** “tiiuae-falcon-7b” → “falcon-7b”, where the first word is an organization of the catalogue. */
function withoutMaker(name: string, names: KnownNames): string | undefined {
  const [, maker = "", rest] = /^([^-_/]+)[-_/]+(.+)$/.exec(name) ?? [];
  return names.find("organizations", maker) ? rest : undefined;
}

const LONGEST_ID = 90;

function freeId(wanted: string, taken: (id: string) => boolean): string {
  const id = wanted.slice(0, LONGEST_ID).replace(/-+$/, "");
  for (let number = 2, free = id; ; number += 1) {
    if (!taken(free)) return free;
    free = `${id}-${number}`;
  }
}

/** The keys that are not wholly in the facts, as they stand in the file. */
function keptKeys(keys: readonly ForeignKey[], reading: KeyReading): string {
  const known = new Set(keys.map(({ key }) => key));
  const mapped = new Map<string, boolean>();
  for (const { path, outcome } of reading.reports()) {
    const top = topKey(path, known);
    mapped.set(top, (mapped.get(top) ?? true) && outcome === "mapped");
  }
  return keys
    .filter(({ key }) => !mapped.get(key))
    .map(({ raw }) => raw.trimEnd())
    .join("\n");
}

/** “model-index[0].name” → “model-index”; a key itself may hold a dot or a bracket. */
function topKey(path: string, known: ReadonlySet<string>): string {
  for (let end = path.length; end > 0; end = Math.max(path.lastIndexOf(".", end - 1), path.lastIndexOf("[", end - 1))) {
    const top = path.slice(0, end);
    if (known.has(top)) return top;
  }
  return path;
}

function sourceEntry(name: string, { repository, today }: ImportOptions): string {
  return [
    "type: webpage",
    "kind: model-card",
    `title: ${JSON.stringify(`Model card of ${name}`)}`,
    repository ? `URL: https://huggingface.co/${repository}` : "URL: # the card's address, such as https://huggingface.co/org/name",
    `accessed: ${today}`,
    "publisher: Hugging Face",
    "",
  ].join("\n");
}

/** The report for people: each key, then what the body seems to say. */
export function formatImportReport({ notes, keys, proposals }: ImportReport): string {
  const count = (outcome: KeyReport["outcome"]) => keys.filter((key) => key.outcome === outcome).length;
  return [
    ...notes,
    `${keys.length} keys: ${count("mapped")} mapped, ${count("kept")} kept, ${count("not-understood")} not understood.`,
    ...keys.map(
      ({ path, line, outcome, detail }) => `  ${outcome.replace("-", " ").padEnd(14)} ${String(line).padStart(4)}  ${path}: ${detail}`,
    ),
    `${proposals.length} facts proposed, none verified; they stand as comments in the draft.`,
    ...proposals.map(({ field, words, place }) => `  proposed             ${field}: ${place}: “${words}”`),
    "",
  ].join("\n");
}
