import { z } from "zod";
import { citedKeys, type Citation, type Form } from "./claims.ts";
import { redirectFrom } from "./moves.ts";
import { rejectedKeys, type Rejected } from "./model-card.ts";
import { calendarDate, id, line, text } from "./text.ts";

/** Entries that are mostly prose: proposals, concepts, guides. */

export const proposalSchema = (form: Form = "spelled-out") =>
  z.strictObject({
    title: line,
    summary: text,
    date: calendarDate.optional(),
    models: z
      .array(z.strictObject({ model: id, relation: z.enum(["cited", "planned"]), role: line }))
      .min(1)
      .max(200),
    corrections: z
      .array(z.strictObject({ model: id, ...rejectedKeys(form) }))
      .min(1)
      .max(400)
      .optional(),
    ...redirectFrom,
    ...citedKeys(form),
  });
export interface Proposal {
  title: string;
  summary: string;
  date?: string;
  /** The models that the proposal mentions, each with what it is there for. */
  models: { model: string; relation: "cited" | "planned"; role: string }[];
  /** What drafts of the proposal say of models and the sources do not bear out. */
  corrections?: ({ model: string } & Rejected)[];
  "redirect-from"?: string[];
  citations: Citation[];
}

export const conceptSchema = (form: Form = "spelled-out") =>
  z.strictObject({
    name: line,
    aliases: z.array(line).min(1).max(30).optional(),
    kind: z.enum(["term", "paper"]),
    summary: text,
    related: z.array(id).min(1).max(20).optional(),
    models: z.array(id).min(1).max(60).optional(),
    ...redirectFrom,
    ...citedKeys(form),
  });
export interface Concept {
  name: string;
  aliases?: string[];
  kind: "term" | "paper";
  summary: string;
  related?: string[];
  /** Models of the catalogue that use it, or that the paper is about. */
  models?: string[];
  "redirect-from"?: string[];
  citations: Citation[];
}

export const guideSchema = () => z.strictObject({ title: line, summary: text, order: z.number().int().min(0).optional(), ...redirectFrom });
export interface Guide {
  title: string;
  summary: string;
  /** Place in the list of guides, smallest first. */
  order?: number;
  "redirect-from"?: string[];
}
