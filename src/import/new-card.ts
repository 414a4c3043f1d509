import { modelFields, requiredModelFields, type FieldDefinition } from "../schema/fields.ts";
import { STAGES } from "../schema/vocabularies.ts";

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

/** The questions that `npm run new` asks, in the order of the card. */
export const questions: readonly { key: keyof NewCard; question: string }[] = [
  { key: "name", question: "Name, as the makers write it" },
  { key: "family", question: "Id of its family (families/)" },
  { key: "stage", question: `Stage (${Object.keys(STAGES).join(", ")})` },
  { key: "summary", question: "What it is, in one sentence" },
  { key: "developer", question: "Id of the organisation that made it (organizations/)" },
  { key: "source", question: "Id of the document that most facts come from (sources/)" },
];

/** A card with every required field and a comment beside each blank. It breaks no rule once the blanks are filled. */
export function newCard(known: NewCard): string {
  return [
    "---",
    "# A blank is a key with nothing between its colon and the comment, or []: write what the comment asks for.",
    "# npm run check names every blank that is left. Nobody has looked for a fact yet? Write",
    "#   status: not-researched    in place of its lines, and    draft: true    at the top level until someone has.",
    line("name", known.name, "the name, as the makers write it"),
    line("family", known.family, "id of an entry in families/, such as llama-3-2"),
    line("stage", known.stage, Object.keys(STAGES).join(", ")),
    line("summary", known.summary, "what it is, in one sentence"),
    line("reviewed", undefined, "the day on which you last read the whole card through, YYYY-MM-DD"),
    "aliases: [] # every other spelling that people use, the Hugging Face id included",
    "facts:",
    "  # A fact that the makers do not publish has no value but",
    "  #   status: not-disclosed    and, as source and locator, each place where you looked for it.",
    "  # A fact that has no meaning for this model has only",
    "  #   status: not-applicable    and    reason: why.",
    ...requiredModelFields.flatMap((field) => factLines(field, known)),
    "",
    "  # Optional facts, written like those above:",
    ...modelFields.filter((field) => !field.required).map((field) => `  # ${field.id}: ${sentence(field.description)}${unitHint(field)}`),
    "---",
    "",
  ].join("\n");
}

function line(key: string, value: string | undefined, comment: string): string {
  return value ? `${key}: ${JSON.stringify(value)}` : `${key}: # ${comment}`;
}

function factLines(field: FieldDefinition, known: NewCard): string[] {
  const source = known.source
    ? `    source: ${known.source}`
    : "    source: # id of an entry in sources/, such as meta-llama-3-2-model-card";
  return [
    "",
    `  # ${field.label}. ${field.description}`,
    `  ${field.id}:`,
    valueLine(field, known),
    source,
    "    locator: # section, table, page, or file and key: what leads to the very words",
    "    checked: # the day on which you read them there, YYYY-MM-DD",
  ];
}

function valueLine(field: FieldDefinition, known: NewCard): string {
  if (field.id === "developer" && known.developer) return `    value: [${known.developer}]`;
  switch (field.type) {
    case "text":
      return "    text: # in your own words";
    case "date":
      return "    value: # YYYY-MM-DD or YYYY-MM; a year alone in quotes";
    case "number":
      return `    value: # a plain number${unitHint(field)}`;
    case "list":
      return `    value: [] # ${listHint(field)}`;
  }
}

function listHint({ items }: FieldDefinition): string {
  if (!items) return "one or more";
  if ("words" in items) return `one or more of ${items.words.join(", ")}`;
  if ("collection" in items) return `ids of entries in ${items.collection}/`;
  return items.text === "language-tag" ? "BCP 47 tags, such as en, pt-BR" : "addresses, or Hugging Face ids such as org/name";
}

const EXAMPLES: Record<string, string> = { parameter: "3.21e9", token: "9e12", FLOP: "1.7e23", h: "460e3", "1": "0.43" };

function unitHint({ unit }: FieldDefinition): string {
  if (!unit) return "";
  const example = EXAMPLES[unit];
  const words = unit === "1" ? " from 0 to 1" : `, in ${UNIT_NAMES[unit] ?? `${unit}s`}`;
  return example ? `${words}, such as ${example}` : words;
}

const UNIT_NAMES: Record<string, string> = { h: "hours", FLOP: "FLOP", kg: "kilograms", J: "joules" };

function sentence(description: string): string {
  return description.replace(/\.$/, "");
}
