import { builtInFields, type FieldRegistry } from "../schema/field-registry.ts";
import type { FieldDefinition } from "../schema/fields.ts";
import { STAGES } from "../schema/vocabularies.ts";
import { FIELD_EXAMPLES } from "./field-examples.ts";

/** What the author has already said about the new card. */
export interface NewCard {
  name?: string;
  family?: string;
  /** Id of the organisation that made the model. */
  developer?: string;
  stage?: string;
  summary?: string;
  /** Id of the source that most facts will cite. */
  source?: string;
}

const stages = Object.keys(STAGES).join(", ");

/** The questions that `npm run new` asks, in the order of the card. */
export const questions: readonly { key: keyof NewCard; question: string }[] = [
  { key: "name", question: "Name, as the makers write it" },
  { key: "family", question: "Id of its family (families/)" },
  { key: "stage", question: `Stage (${stages})` },
  { key: "summary", question: "What it is, in one sentence" },
  { key: "developer", question: "Id of the organisation that made it (organizations/)" },
  { key: "source", question: "Id of the document that most facts come from (sources/)" },
];

/** A card with every required field and a comment above each blank. It breaks no rule once the blanks are filled. */
export function newCard(known: NewCard, { models }: FieldRegistry = builtInFields): string {
  return [
    "---",
    "# A blank is a key with nothing after its colon, or []: write what the comment above it asks for.",
    "# npm run check names every blank that is left. Nobody has looked for a fact yet? Write",
    "#   status: not-researched    in place of its lines, and    draft: true    at the top level until someone has.",
    ...line("name", known.name, "the name, as the makers write it, such as Llama 3.2 3B"),
    ...line("family", known.family, "id of an entry in families/, such as llama-3-2"),
    ...line("stage", known.stage, `one of ${stages}`),
    ...line("summary", known.summary, "what it is, in one sentence"),
    ...line("reviewed", undefined, "the day on which you last read the whole card through, such as 2026-11-21"),
    "# aliases: every other spelling that people use, the Hugging Face id included, such as [meta-llama/Llama-3.2-3B]",
    "facts:",
    "  # Each fact has a value, or text, and says where it was read:",
    "  #   source: id of an entry in sources/, such as meta-llama-3-2-model-card",
    '  #   locator: section, table, page, or file and key: what leads to the very words, such as "Table 3, row 7B"',
    "  #   checked: the day on which you read them there, such as 2026-11-21",
    "  # A fact that the makers do not publish has no value but",
    "  #   status: not-disclosed    and, as source and locator, each place where you looked for it.",
    "  # A fact that has no meaning for this model has only",
    "  #   status: not-applicable    and    reason: why.",
    ...models.filter((field) => field.required).flatMap((field) => factBlank(field, known)),
    "",
    "  # Optional facts, written like those above:",
    ...models
      .filter((field) => !field.required)
      .map((field) => `  # ${field.id}: ${field.description.replace(/\.$/, "")}${unitHint(field)}, such as ${exampleOf(field)}`),
    "---",
    "",
  ].join("\n");
}

function line(key: string, value: string | undefined, comment: string): string[] {
  return value ? [`${key}: ${JSON.stringify(value)}`] : [`# ${comment}`, `${key}:`];
}

/** A fact to fill in, with what it is and an example of it. */
export function factBlank(field: FieldDefinition, known: Pick<NewCard, "developer" | "source"> = {}): string[] {
  return [
    "",
    `  # ${field.label}. ${field.description.replace(/\.$/, "")}${unitHint(field)}${choices(field)}, such as ${exampleOf(field)}.`,
    `  ${field.id}:`,
    valueLine(field, known),
    known.source ? `    source: ${known.source}` : "    source:",
    "    locator:",
    "    checked:",
  ];
}

function valueLine(field: FieldDefinition, known: Pick<NewCard, "developer">): string {
  if (field.id === "developer" && known.developer) return `    value: [${known.developer}]`;
  if (field.type === "text") return "    text:";
  return field.type === "list" ? "    value: []" : "    value:";
}

function choices({ items }: FieldDefinition): string {
  if (!items) return "";
  if ("words" in items) return `: one or more of ${items.words.join(", ")}`;
  if ("collection" in items) return `: ids of entries in ${items.collection}/`;
  return "";
}

const UNIT_NAMES: Record<string, string> = {
  h: "hours",
  FLOP: "FLOP",
  kg: "kilograms",
  J: "joules",
  "1": "a share from 0 to 1",
  W: "watts",
};

function unitHint({ unit }: FieldDefinition): string {
  return unit ? `, in ${UNIT_NAMES[unit] ?? `${unit}s`}`.replace("in a share", "as a share") : "";
}

function exampleOf(field: FieldDefinition): string {
  const example = field.own ? exampleOfOwn(field) : FIELD_EXAMPLES[field.id];
  if (example === undefined) throw new Error(`No example of ${field.id}.`);
  return example;
}

function exampleOfOwn({ type, items, minimum = 1, maximum = minimum }: FieldDefinition): string {
  if (type === "number") return String(maximum < 1 ? maximum : Math.max(1, minimum));
  if (type === "date") return "2026-11-21";
  if (type === "text") return '"In words."';
  if (items && "words" in items) return `[${items.words[0]}]`;
  return items && "collection" in items ? `[id-of-an-entry-of-${items.collection}]` : '["One thing", "another"]';
}
