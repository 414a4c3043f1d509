import { builtInFields, fieldsOf } from "../schema/field-registry.ts";
import { OWN_FIELD_ID, OWN_WORD, type FieldsFile, type OwnField } from "../schema/own-fields.ts";
import { fold } from "./fold.ts";
import { quote, type Finding } from "./problems.ts";
import { slug } from "./slug.ts";

/** What of sound shapes makes no sense: ids, labels that are taken, keys that do not fit the type. `base`: fields of the catalogue that is extended. */
export function ownFieldFindings({ fields }: FieldsFile, base: Readonly<Record<string, OwnField>> = {}): Finding[] {
  const entries = Object.entries(fields);
  const others = Object.entries(base).filter(([id]) => !(id in fields));
  return entries.flatMap(([id, own], index) => [
    ...idFindings(id),
    ...labelFindings(id, own, [...others, ...entries.slice(0, index)]),
    ...typeFindings(id, own),
    ...boundFindings(id, own),
  ]);
}

function idFindings(id: string): Finding[] {
  if (OWN_FIELD_ID.test(id)) return [];
  const [first = "", ...others] = slug(id).replace(/^x-/, "").split("-");
  const name = others.length > 0 ? [first, ...others].join("-") : `acme-${first || "field"}`;
  return [
    {
      rule: "value/id",
      path: ["fields", id],
      at: "key",
      message: `${quote(id)} is no id for a field of your own: these are x-, the name of your organization, and a name.`,
      hint: `Write x-${name}, with your organization in the place of ${first === "" || others.length === 0 ? "acme" : first}; ids without x- are those of the fields that every catalogue has.`,
    },
  ];
}

function labelFindings(id: string, { label, of = "models" }: OwnField, before: readonly [string, OwnField][]): Finding[] {
  const same = [
    ...fieldsOf(builtInFields, of).map((field) => ({ id: field.id, label: field.label })),
    ...before.flatMap(([other, own]) => ((own.of ?? "models") === of ? [{ id: other, label: own.label }] : [])),
  ].find((other) => fold(other.label) === fold(label));
  if (!same) return [];
  return [
    {
      rule: "value/twice",
      path: ["fields", id, "label"],
      message: `${quote(label)} is what ${same.id} is called, too.`,
      hint: "Give it a label of its own: readers see the labels alone.",
    },
  ];
}

/** Keys that only some types have. */
const KEYS_OF_TYPES = {
  unit: ["number"],
  integer: ["number"],
  minimum: ["number"],
  maximum: ["number"],
  words: ["choice", "list"],
  ids: ["list"],
} as const satisfies Partial<Record<keyof OwnField, readonly OwnField["type"][]>>;

function typeFindings(id: string, own: OwnField): Finding[] {
  const unfit = Object.entries(KEYS_OF_TYPES).flatMap(([key, types]): Finding[] =>
    key in own && !types.some((type) => type === own.type)
      ? [
          {
            rule: "schema/unknown-key",
            path: ["fields", id, key],
            at: "key",
            message: `A field of type ${own.type} has no ${key}.`,
            hint: `Delete it, or write type: ${types.join(" or ")}.`,
          },
        ]
      : [],
  );
  const missing = (key: string, message: string, hint: string): Finding[] => [
    { rule: "schema/missing-key", path: ["fields", id, key], message, hint },
  ];
  return [
    ...unfit,
    ...(own.type === "choice" && !own.words
      ? missing("words", "A choice names no words to choose from.", "Write words: [approved, refused].")
      : []),
    ...(own.type === "list" && own.words && own.ids
      ? missing("ids", "This list holds words and ids at once.", "Keep words: or ids:, not both.")
      : []),
    ...(own.group && own.of && own.of !== "models"
      ? [
          {
            rule: "schema/unknown-key" as const,
            path: ["fields", id, "group"],
            at: "key" as const,
            message: `Facts of ${own.of} stand in one list, without groups.`,
            hint: "Delete it.",
          },
        ]
      : []),
  ];
}

function boundFindings(id: string, { type, unit, minimum, maximum, words }: OwnField): Finding[] {
  const low = minimum ?? 0;
  return [
    ...(type === "number" && maximum !== undefined && maximum <= low
      ? [
          {
            rule: "quantity/interval" as const,
            path: ["fields", id, "maximum"],
            message: `No number is ${minimum === undefined ? "above 0" : `at least ${low}`} and at most ${maximum}.`,
            hint: "Write a maximum above the minimum, which is 0 where nothing is said.",
          },
        ]
      : []),
    ...(unit === "kg"
      ? [
          {
            rule: "value/format" as const,
            path: ["fields", id, "unit"],
            message: '"kg" is shown as kilograms of CO2 equivalent.',
            hint: "Write kilograms, where another mass is meant.",
          },
        ]
      : []),
    ...(words ?? []).flatMap((word, index) => wordFindings(word, words?.indexOf(word) !== index, ["fields", id, "words", index])),
  ];
}

function wordFindings(word: string, isRepeated: boolean, path: Finding["path"]): Finding[] {
  if (isRepeated)
    return [{ rule: "value/twice", path, message: `${quote(word)} stands in this list twice.`, hint: "Delete one of the two." }];
  if (OWN_WORD.test(word)) return [];
  const hint = slug(word) ? `Write ${slug(word)}.` : "Write lower-case letters, digits and single hyphens.";
  return [{ rule: "value/format", path, message: `${quote(word)} is no word of a choice.`, hint }];
}
