import { z } from "zod";
import { citedKeys, expected, factsSchema, type Citation, type Facts, type Form } from "./claims.ts";
import { builtInFields } from "./field-registry.ts";
import { redirectFrom, renamedAnchors } from "./moves.ts";
import { calendarDay, httpUrl, id, line, namePart, text } from "./text.ts";
import { QUALIFIERS, RELATIONS, STAGES, type Qualifier, type Relation, type Stage } from "./vocabularies.ts";

const stages = Object.keys(STAGES) as [Stage, ...Stage[]];
const relations = Object.keys(RELATIONS) as [Relation, ...Relation[]];

/** The front matter of `models/<id>.md` or `.mdx`. */
export function modelCardSchema(form: Form = "spelled-out", fields = builtInFields) {
  const facts = factsSchema(fields.models, form);
  return z.strictObject({
    name: line,
    family: id,
    stage: z.enum(stages),
    summary: text.meta({ description: "One sentence." }),
    reviewed: calendarDay.meta({ description: "Date on which the whole card was last checked." }),
    aliases: z.array(line).min(1).max(60).optional().meta({ description: "Every spelling that people use, Hugging Face ids included." }),
    ...redirectFrom,
    ...renamedAnchors,
    draft: z.boolean().optional(),
    overlay: z
      .literal(true)
      .optional()
      .meta({ description: "The card adds claims to the model of this id in the catalogue that site.yaml extends." }),
    facts,
    variants: z.array(variantSchema(facts)).min(1).max(40).optional(),
    lineage: z.array(edgeSchema(form)).min(1).max(40).optional(),
    evaluations: z.array(evaluationSchema(form)).min(1).max(200).optional(),
    rejected: z
      .array(z.strictObject(rejectedKeys(form)))
      .min(1)
      .max(60)
      .optional(),
  });
}

function variantSchema(facts: z.ZodType) {
  return z.strictObject({
    id,
    name: line,
    aliases: z.array(line).min(1).max(40).optional(),
    note: text.optional(),
    facts: facts.optional(),
  });
}

function edgeSchema(form: Form) {
  return z.strictObject({
    relation: z.enum(relations),
    model: id.optional(),
    external: z.strictObject({ name: line, url: httpUrl.optional() }).optional(),
    note: text.optional(),
    ...citedKeys(form),
  });
}

function evaluationSchema(form: Form) {
  return z.strictObject({
    id,
    benchmark: id,
    metric: line,
    shots: z.number().int().min(0).max(10_000).optional(),
    setup: line.meta({ description: "Who ran it, with what harness or prompt, on which version of the model." }),
    value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
    qualifier: z.enum(QUALIFIERS).optional(),
    status: z.enum(["reported", "third-party"]).optional(),
    variant: id.optional(),
    note: text.optional(),
    expected,
    computed: text.optional(),
    ...citedKeys(form),
  });
}

/** A statement that is wrong, with the reason; on a card or, with its model, in a proposal. */
export function rejectedKeys(form: Form) {
  return {
    field: id,
    value: z.union([z.number(), namePart, z.array(namePart)]).optional(),
    text: namePart.optional(),
    reason: text,
    ...citedKeys(form),
  };
}

export interface Variant {
  id: string;
  name: string;
  aliases?: string[];
  note?: string;
  facts?: Facts;
}

/** `{relation, model}` to a card of this catalogue, or `{relation, external}` to a model outside it. */
export interface LineageEdge {
  relation: Relation;
  model?: string;
  external?: { name: string; url?: string };
  note?: string;
  citations: Citation[];
}

export interface Evaluation {
  id: string;
  benchmark: string;
  metric: string;
  /** Worked examples in the prompt. Absent: the source does not say. */
  shots?: number;
  setup: string;
  /** On the scale that the source prints; percentages as 0 to 100. */
  value: number | [number, number];
  qualifier?: Qualifier;
  status?: "reported" | "third-party";
  variant?: string;
  note?: string;
  /** The result is unusual and right; the note says why. */
  expected?: true;
  /** How a score that stands in none of the quoted words follows from them. */
  computed?: string;
  citations: Citation[];
}

/** A value in circulation that is wrong. */
export interface Rejected {
  field: string;
  value?: number | string | string[];
  text?: string;
  reason: string;
  citations: Citation[];
}

export interface ModelCard {
  name: string;
  family: string;
  stage: Stage;
  summary: string;
  reviewed: string;
  aliases?: string[];
  "redirect-from"?: string[];
  renamed?: Record<string, string>;
  draft?: boolean;
  /** It adds to a model of the catalogue that this one extends. */
  overlay?: true;
  facts: Facts;
  variants?: Variant[] | undefined;
  lineage?: LineageEdge[];
  evaluations?: Evaluation[] | undefined;
  rejected?: Rejected[] | undefined;
}
