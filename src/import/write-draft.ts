import { modelFields } from "../schema/fields.ts";
import { UNSEEN } from "../schema/characters.ts";
import { STAGES } from "../schema/vocabularies.ts";
import type { Draft, DraftClaim, Proposal } from "./draft.ts";

export interface DraftFrame {
  id: string;
  /** Id of the source that stands for the imported card. */
  source: string;
  /** YYYY-MM-DD. */
  checked: string;
  family?: string;
  /** Front matter that has no field here, as it stood. */
  kept: string;
}

/** The draft as a card: claims with their place, proposals as comments, and the kept keys in the body. */
export function writeDraft(draft: Draft, frame: DraftFrame): string {
  const citation = (locator: string) => `source: ${frame.source}, locator: ${quoted(locator)}, checked: ${frame.checked}`;
  return [
    "---",
    "# A draft from a Hugging Face model card. Every line below was copied by a program: compare it with the card, then",
    "# fill the blanks, look up what says not-researched, and delete the line draft: true.",
    `name: ${quoted(draft.name ?? frame.id)}`,
    frame.family ? `family: ${frame.family}` : "family: # id of an entry in families/",
    `stage: # ${Object.keys(STAGES).join(", ")}`,
    "summary: # what it is, in one sentence of your own",
    "reviewed: # the day on which you last read the whole card through, YYYY-MM-DD",
    "draft: true",
    "facts:",
    ...modelFields.flatMap((field) => {
      const claim = draft.facts.get(field.id);
      const proposals = draft.proposals.filter((one) => one.field === field.id).map((one) => proposalLine(one, frame));
      if (claim) return [`  ${field.id}: ${flow(claim, citation)}`, ...proposals];
      return field.required ? [`  ${field.id}: { status: not-researched }`, ...proposals] : proposals;
    }),
    ...section(
      "variants",
      [...draft.variants].map(([id, variant]) => `{ ${pairs({ id, ...variant })} }`),
    ),
    ...section(
      "lineage",
      draft.lineage.map(({ locator, ...edge }) => `{ ${pairs(edge)}, ${citation(locator)} }`),
    ),
    ...draft.proposals.filter((one) => one.field === "lineage").map((one) => proposalLine(one, frame)),
    ...section(
      "evaluations",
      draft.evaluations.map(({ locator, ...evaluation }) => `{ ${pairs(evaluation)}, ${citation(locator)} }`),
    ),
    ...draft.proposals.filter((one) => one.field === "evaluations").map((one) => proposalLine(one, frame)),
    "---",
    "",
    ...keptSection(frame.kept),
  ].join("\n");
}

function flow({ locator, ...claim }: DraftClaim, citation: (locator: string) => string): string {
  return `{ ${pairs(claim)}, ${citation(locator)} }`;
}

function section(key: string, items: readonly string[]): string[] {
  return items.length > 0 ? [`${key}:`, ...items.map((item) => `  - ${item}`)] : [];
}

function pairs(data: object): string {
  return Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value === null ? "" : flowValue(value)}`)
    .join(", ");
}

function flowValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowValue).join(", ")}]`;
  if (typeof value === "object" && value !== null) return `{ ${pairs(value)} }`;
  return typeof value === "string" ? quoted(value) : String(value);
}

/** A comment that becomes a line of the card once someone has verified it. */
function proposalLine({ field, claim, edge, result, words, place }: Proposal, frame: DraftFrame): string {
  const said = `${visible(place)}: “${visible(words)}”`;
  const cited = `source: ${frame.source}, locator: ${quoted(place)}, checked:`;
  if (edge)
    return `  # lineage: - { ${pairs({ relation: undefined, ...edge })}${edge.relation ? "" : ", relation:"}, ${cited} } # unverified; ${said}`;
  if (result) return `  # evaluations: - { id: ${result.benchmark}, ${pairs(result)}, metric: , setup: , ${cited} } # unverified; ${said}`;
  if (!claim) return `  # ${field}, unverified, in the card's words: ${said}`;
  return `  # ${field}: { ${pairs(claim)}, ${cited} } # unverified; ${said}`;
}

const PLAIN = /^[A-Za-z][A-Za-z0-9-]*$/;
const RESERVED = /^(?:true|false|null|yes|no|on|off)$/i;
const LONGEST = 3000;

/** Text as YAML, without the characters that a card may not hold. */
function quoted(value: string): string {
  const text = visible(value).slice(0, LONGEST);
  return PLAIN.test(text) && !RESERVED.test(text) ? text : JSON.stringify(text);
}

/** One line, in which characters that show nothing are written out. */
function visible(value: string): string {
  return writtenOut(value.replaceAll(/\s+/g, " ").trim());
}

function writtenOut(value: string): string {
  return value.replaceAll(new RegExp(UNSEEN, "gu"), (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

function keptSection(kept: string): string[] {
  if (kept.trim() === "") return [];
  const fence = "`".repeat(Math.max(3, ...[...kept.matchAll(/`+/g)].map((run) => run[0].length + 1)));
  return [
    "## Left over from the Hugging Face card",
    "",
    "Keys of its front matter that have no field here.",
    "",
    `${fence}yaml`,
    writtenOut(kept),
    fence,
    "",
  ];
}
