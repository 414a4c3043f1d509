import { acceleratorFields, datasetFields, modelFields, type FieldDefinition } from "../../schema/fields.ts";
import { isOf, type Lookups } from "../lookups.ts";
import type { Entry } from "../parse.ts";
import { dateDoubts } from "./date-doubts.ts";
import { datasetRelations } from "./dataset-relations.ts";
import { deviceRelations } from "./device-relations.ts";
import { doubtAt, severityOf, type Doubt } from "./doubt.ts";
import { nameDoubts } from "./name-doubts.ts";
import { isOdd, rangeDoubts } from "./range-doubts.ts";
import { ACCELERATOR_RANGES, DATASET_RANGES, MODEL_RANGES, type FieldRange } from "./ranges.ts";
import type { Relation } from "./relation.ts";
import { modelRelations } from "./relations.ts";
import { resultDoubts } from "./result-doubts.ts";
import { judgedClaim, type Subject } from "./subject.ts";

/** Beyond the usual by another such factor, a number cannot be. */
const IMPOSSIBLE = 100;

/** What numbers of one kind of entry are held against. */
interface Measure {
  fields: readonly FieldDefinition[];
  ranges: Readonly<Record<string, FieldRange>>;
  relations: readonly Relation[];
}

const MODEL: Measure = { fields: modelFields, ranges: MODEL_RANGES, relations: modelRelations };
const ACCELERATOR: Measure = { fields: acceleratorFields, ranges: ACCELERATOR_RANGES, relations: deviceRelations };
const DATASET: Measure = { fields: datasetFields, ranges: DATASET_RANGES, relations: datasetRelations };

/** Everything doubtful about the numbers and dates of an entry. */
export function doubtsOf(entry: Entry, entries: Lookups): Doubt[] {
  if (isOf(entry, "models")) {
    return [
      ...subjectsOf(entry).flatMap((subject) => [...doubtsAbout(subject, MODEL), ...dateDoubts(subject, entries)]),
      ...resultDoubts(entry, entries.benchmarks),
    ];
  }
  if (isOf(entry, "accelerators")) return [...doubtsAbout(plainly(entry), ACCELERATOR), ...dateDoubts(plainly(entry), entries)];
  if (isOf(entry, "datasets")) return [...doubtsAbout(plainly(entry), DATASET), ...dateDoubts(plainly(entry), entries)];
  return [];
}

/** A card, and each of its variants with what it takes over from the card. */
function subjectsOf(entry: Entry<"models">): Subject[] {
  const { facts, variants = [] } = entry.data;
  return [
    { ...plainly(entry), aliases: otherNames(entry) },
    ...variants.map((variant, index): Subject => {
      const own = variant.facts ?? {};
      return {
        name: variant.name,
        facts: { ...facts, ...own },
        card: facts,
        pathOf: (field) => (own[field] ? ["variants", index, "facts", field] : ["facts", field]),
        owns: (field) => own[field] !== undefined,
      };
    }),
  ];
}

/** Names of a model beside its own: spellings of people, and of its repository. */
function otherNames({ data: { aliases = [], facts } }: Entry<"models">): Subject["aliases"] {
  const [repository] = facts["weights-repository"] ?? [];
  const repositories = Array.isArray(repository?.value) ? repository.value.map(String) : [];
  return [
    ...aliases.map((name, index) => ({ name, path: ["aliases", index] })),
    ...repositories.map((name, index) => ({ name, path: ["facts", "weights-repository", 0, "value", index] })),
  ];
}

function plainly(entry: Entry<"models"> | Entry<"accelerators"> | Entry<"datasets">): Subject {
  return { name: entry.data.name, facts: entry.data.facts, pathOf: (field) => ["facts", field], owns: () => true };
}

function doubtsAbout(subject: Subject, { fields, ranges, relations }: Measure): Doubt[] {
  const byName = fields === modelFields ? nameDoubts(subject) : [];
  const isNamed = (field: unknown) => byName.some(({ path }) => path.at(-3) === field);
  // What the name contradicts is told by both numbers, unless it cannot be at all.
  const alone = fields
    .flatMap((field) => rangeDoubts(subject, field.id, ranges[field.id]))
    .filter(({ severity, path }) => severity === "error" || !isNamed(path.at(-3)));
  // A number that cannot be by itself says nothing about others.
  const wrong = new Set<unknown>(alone.flatMap(({ path }) => path.slice(-3, -2)));
  // What a variant takes over is told at its card.
  for (const { id } of fields) if (!subject.owns(id) && isOdd(subject.facts[id], ranges[id])) wrong.add(id);
  const named = byName.filter(({ path }) => !wrong.has(path.at(-3)));
  if (named.length > 0) wrong.add("parameters-total");
  const related = relations.flatMap((relation) => {
    const known = relation.fields.filter((field) => judgedClaim(subject.facts, field));
    const first = known.find(subject.owns);
    if (first === undefined || known.some((field) => wrong.has(field))) return [];
    const quotient = relation.quotient(subject.facts);
    const severity = quotient && severityOf(quotient, relation.usual, IMPOSSIBLE);
    if (!severity) return [];
    // One wrong number is at odds with several others: it is reported once.
    for (const field of known) wrong.add(field);
    return [doubtAt(subject, first, known, { rule: relation.rule, severity, message: relation.says(subject.facts), hint: relation.hint })];
  });
  return [...alone, ...named, ...related];
}
