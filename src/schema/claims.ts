import { z } from "zod";
import { citation, type Citation } from "./citation.ts";
import { valueSchema, type ClaimValue } from "./claim-values.ts";
import type { FieldDefinition } from "./fields.ts";
import { httpUrl, id, text } from "./text.ts";
import { PHASES, QUALIFIERS, type Coverage, type Phase, type Qualifier, type Status } from "./vocabularies.ts";

const citations = z.array(citation).min(1).max(40);

export type { Citation };

/** A statement about one field, in the spelled-out form that the catalogue works with. */
export interface Claim {
  status: Status;
  value?: ClaimValue;
  text?: string;
  qualifier?: Qualifier;
  phase?: Phase;
  covers?: Coverage;
  citations?: Citation[];
  /** How a number that stands in none of the quoted words follows from them. */
  computed?: string;
  method?: string;
  by?: string;
  inputs?: string[];
  reason?: string;
  /** Sources that could not be opened, of a claim that is `not-researched` for that reason. */
  unread?: string[];
  note?: string;
  url?: string;
  because?: string;
  disputed?: boolean;
  /** The number is unusual and right; the note says why. */
  expected?: true;
  /** The catalogue that makes the claim, where it is not this one; never written in a card. */
  from?: { catalogue: string; edition: string; url: string };
}

/** The statuses that an author may write. `derived` is the site's own. */
export const AUTHORED_STATUSES = [
  "reported",
  "third-party",
  "estimated",
  "not-disclosed",
  "planned",
  "not-applicable",
  "not-researched",
] as const satisfies readonly Status[];

/** Says that an unusual number is right, so that no rule doubts it. */
export const expected = z.literal(true).optional().meta({ description: "The number is unusual and right; the note beside it says why." });

type AuthoredStatus = (typeof AUTHORED_STATUSES)[number];
const CARRIES_VALUE: readonly Status[] = ["reported", "third-party", "estimated", "planned"];

/**
 * The schema of one claim about `field`.
 *
 * - `spelled-out`: citations always a list; the form that is validated and stored.
 * - `authored`: also the short form with `source`, `locator` and `checked` beside the value; the form
 *   that editors complete.
 */
export function claimSchema(field: FieldDefinition, form: Form = "spelled-out") {
  const { type, items, textAlone, integer, minimum, maximum, phased, covered, linked, most } = field;
  // Fields of one shape share one schema: there are a third as many, and what is made from them is smaller.
  const shape = JSON.stringify([form, type, items, textAlone, integer, minimum, maximum, phased, covered, linked, most]);
  const known = claimSchemas.get(shape);
  if (known) return known;
  const made = makeClaimSchema(field, form);
  claimSchemas.set(shape, made);
  return made;
}

const claimSchemas = new Map<string, ReturnType<typeof makeClaimSchema>>();

function makeClaimSchema(field: FieldDefinition, form: Form) {
  const branches = AUTHORED_STATUSES.map((status) => claimBranch(field, status, form));
  const [first, ...others] = branches;
  if (!first) throw new Error("There are no statuses.");
  return form === "authored"
    ? z.union(branches)
    : z.discriminatedUnion("status", [first, ...others]).meta({ discriminator: { propertyName: "status" } });
}

function claimBranch(field: FieldDefinition, status: AuthoredStatus, form: Form) {
  const literal = z.literal(status);
  return z.strictObject({
    status: form === "authored" && status === "reported" ? literal.optional() : literal,
    ...(CARRIES_VALUE.includes(status) ? valueKeys(field, status) : {}),
    ...(CARRIES_VALUE.includes(status) && status !== "estimated" && field.type === "number" ? { computed: text.optional() } : {}),
    ...(field.phased ? { phase: z.enum(PHASES).optional() } : {}),
    ...coverageKey(field),
    ...provenanceKeys(status, form),
    note: text.optional(),
    because: text.optional(),
    disputed: z.boolean().optional(),
    ...(CARRIES_VALUE.includes(status) && field.type === "number" ? { expected } : {}),
  });
}

function coverageKey({ covered }: FieldDefinition): Shape {
  if (!covered) return {};
  const [first, ...others] = covered.words;
  const words = z.enum([first, ...others]);
  return { covers: covered.required ? words : words.optional() };
}

function provenanceKeys(status: AuthoredStatus, form: Form): Shape {
  if (status === "not-researched") {
    // What was searched so far, beside what could not be opened.
    const searched = form === "authored" ? authoredCitation() : { citations: citations.optional() };
    return { unread: z.array(id).min(1).max(40).optional(), ...searched };
  }
  if (status === "not-applicable") return { reason: text };
  if (status === "estimated") {
    return {
      method: text,
      by: id,
      inputs: z.array(id).min(1).optional(),
      ...(form === "authored" ? authoredCitation() : { citations: citations.optional() }),
    };
  }
  return form === "authored" ? authoredCitation() : { citations };
}

function authoredCitation(): Shape {
  return { ...citation.partial().shape, citations: citations.optional() };
}

function valueKeys(field: FieldDefinition, status: AuthoredStatus): Shape {
  const value = valueSchema(field);
  const link: Shape = field.linked ? { url: httpUrl.optional() } : {};
  if (field.type === "text") return { text, ...link };
  if (status === "planned" || field.textAlone) return { value: value.optional(), text: text.optional(), ...qualifierKey(field) };
  if (field.type === "list") return { value, text: text.optional() };
  return { value, ...qualifierKey(field) };
}

function qualifierKey(field: FieldDefinition): Shape {
  if (field.type === "list") return {};
  return { qualifier: z.enum(QUALIFIERS).optional() };
}

/** Keys of a strict object, with their schemas. */
type Shape = Record<string, z.ZodType>;

export type Form = "spelled-out" | "authored";

/** The keys that give an entry, an edge or an evaluation its sources, in either form. */
export function citedKeys(form: Form): Shape {
  return form === "authored" ? authoredCitation() : { citations };
}

/** `facts` of an entry: each known field with its claims, the first preferred. */
export function factsSchema(fields: readonly FieldDefinition[], form: Form) {
  const shape: Shape = {};
  for (const field of fields) {
    const claim = claimSchema(field, form);
    const claims = z
      .array(claim)
      .min(1)
      .max(field.single ? 1 : 20);
    const fact = form === "authored" ? z.union([claim, claims]) : claims;
    shape[field.id] = fact
      .optional()
      .meta({ title: field.label, description: field.unit ? `${field.description} Unit: ${field.unit}.` : field.description });
  }
  return z.strictObject(shape);
}

/** Field id → claims, as `factsSchema(fields, "spelled-out")` leaves them. */
export type Facts = Partial<Record<string, Claim[]>>;
