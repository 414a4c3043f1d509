import { collectionOf, type CollectionId } from "../schema/collections.ts";
import { builtInFields, fieldsOf } from "../schema/field-registry.ts";
import { ENTRY_BLANKS, type Blank } from "./entry-blanks.ts";
import { factBlank } from "./new-card.ts";

/**
 * A new entry of any kind but a model: every key that it needs, each with a comment above it that says what to
 * write and shows an example. `known`: values by key, as YAML. It breaks no rule once the blanks are filled.
 */
export function newEntry(
  collection: Exclude<CollectionId, "models">,
  known: Readonly<Record<string, string>> = {},
  registry = builtInFields,
): string {
  const blanks = ENTRY_BLANKS[collection];
  const fields = fieldsOf(registry, collection);
  const required = blanks.filter(({ key, optional }) => !optional || known[key] !== undefined);
  const optional = blanks.filter((one) => !required.includes(one));
  const lines = [
    "# A blank is a key with nothing after its colon: write what the comment above it asks for.",
    ...required.flatMap((one) => blankLines(one, known[one.key])),
    ...(fields.length > 0 ? ["facts:", ...fields.filter((field) => field.required).flatMap((field) => factBlank(field))] : []),
    ...(optional.length > 0
      ? ["# These may stand here, too:", ...optional.map(({ key, says, example }) => `# ${key}: ${example} (${says})`)]
      : []),
    ...fields.filter((field) => !field.required).map((field) => `#   ${field.id}: ${field.description}`),
  ];
  return collectionOf(collection)?.dataOnly ? `${lines.join("\n")}\n` : ["---", ...lines, "---", ""].join("\n");
}

function blankLines({ key, says, example }: Blank, value: string | undefined): string[] {
  return value === undefined ? [`# ${says}, such as ${example}`, `${key}:`] : [`${key}: ${value}`];
}

/** The same entry with the examples in place of the blanks: how one looks that is done. */
export function exampleEntry(collection: Exclude<CollectionId, "models">): Readonly<Record<string, string>> {
  return Object.fromEntries(ENTRY_BLANKS[collection].filter(({ optional }) => !optional).map(({ key, example }) => [key, example]));
}
