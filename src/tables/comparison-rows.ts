import { answeredFields, isSame, type ComparedModel, type ComparisonField } from "./comparison.ts";

/** What readers look for first, whatever section of a card it stands in. */
export const KEY_FIGURES: readonly string[] = [
  "parameters-total",
  "parameters-active",
  "training-tokens",
  "context-length",
  "released",
  "license",
  "derived-training-flop",
  "derived-mfu",
];

/** Names of files and places, which nobody holds against one another: folded with what is said in words. */
const PLACES: readonly string[] = ["weights-repository"];

/** The rows of a comparison, and what is folded away with its names in sight. */
export interface ComparisonRows {
  groups: { label: string; fields: ComparisonField[] }[];
  /** Fields that are answered in prose, or with addresses. */
  prose: ComparisonField[];
  /** Fields to which all give the same answer. */
  alike: ComparisonField[];
  /** Fields to which one model alone has an answer. */
  single: ComparisonField[];
  /** Fields to which no model has an answer. */
  unanswered: ComparisonField[];
  /** How many rows are left out because all say the same. */
  same: number;
}

/**
 * `chosen`: the fields that were asked for, of which only prose and what nobody answers is folded; empty: all that a
 * card speaks of. Makers stand in the heads.
 */
export function comparisonRows(
  models: readonly ComparedModel[],
  fields: readonly ComparisonField[],
  { chosen, differences }: { chosen: readonly string[]; differences: boolean },
): ComparisonRows {
  const isAsked = chosen.length > 0;
  const wanted = isAsked
    ? fields.filter(({ id }) => chosen.includes(id))
    : answeredFields(models, fields).filter(({ id }) => id !== "developer");
  const kindsOf = ({ id }: ComparisonField) => models.flatMap((model) => model.cells[id]?.kind ?? []);
  const isKey = ({ id }: ComparisonField) => KEY_FIGURES.includes(id);
  const unanswered = wanted.filter((field) => kindsOf(field).every((kind) => kind === "none"));
  const isPlace = ({ id }: ComparisonField) => !isAsked && PLACES.includes(id);
  const prose = wanted.filter((field) => !unanswered.includes(field) && (isPlace(field) || !kindsOf(field).includes("value")));
  const values = wanted.filter((field) => !unanswered.includes(field) && !prose.includes(field));
  const same = values.filter(({ id }) => isSame(models, id));
  const isFolded = (field: ComparisonField) => !isAsked && !isKey(field);
  const alike = differences ? [] : same.filter(isFolded);
  const single = values.filter(
    (field) => models.length > 2 && isFolded(field) && kindsOf(field).filter((kind) => kind !== "none").length === 1,
  );
  const left = differences ? same : alike;
  const shown = values.filter((field) => !left.includes(field) && !single.includes(field));
  const key = KEY_FIGURES.flatMap((id) => shown.filter((field) => field.id === id));
  const rest = shown.filter((field) => !isKey(field));
  const groups = [
    { label: "Key figures", fields: key },
    ...[...new Set(rest.map(({ group }) => group))].map((label) => ({ label, fields: rest.filter(({ group }) => group === label) })),
  ];
  return {
    groups: groups.filter((group) => group.fields.length > 0),
    prose,
    alike,
    single,
    unanswered: differences ? [] : unanswered,
    same: differences ? same.length : 0,
  };
}

/** All fields that are shown, folded ones included. */
export function fieldsOf({ groups, alike, single, prose, unanswered }: ComparisonRows): ComparisonField[] {
  return [...groups.flatMap((group) => group.fields), ...alike, ...single, ...unanswered, ...prose];
}
