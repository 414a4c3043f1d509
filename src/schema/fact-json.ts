import { z } from "zod";
import { citation } from "./citation.ts";
import type { FieldDefinition } from "./fields.ts";
import { CITATION_STATES } from "./receipts.ts";
import { calendarDate, id } from "./text.ts";
import { COVERAGES, PHASES, QUALIFIERS, STATUSES } from "./vocabularies.ts";

/** The shape of facts, claims and citations in `catalog.json`. */

export const wordsOf = <W extends string>(meanings: Readonly<Record<W, unknown>>) => z.enum(Object.keys(meanings) as [W, ...W[]]);

export const words = z.string().min(1);
export const rooted = z.string().regex(/^\//).meta({ description: "Address on this site, rooted, with the base path." });
const status = wordsOf(STATUSES);
export const qualifier = z.enum(QUALIFIERS);
export const unit = words.meta({ description: "Unit of the number: token, parameter, FLOP, h, kg, J, byte, W, device; 1 for a share." });
export const display = words.meta({ description: "The value in words, with its qualifier; where there is none, the status in words." });
export const number = z.union([z.number(), z.tuple([z.number(), z.number()])]).meta({ description: "A number, or [low, high]." });
export const anyValue = z.union([number, words, z.array(words)]);

const VALUES: Record<FieldDefinition["type"], z.ZodType> = { number, date: calendarDate, list: z.array(words).min(1), text: z.never() };

export const citations = z.array(
  citation.extend({
    state: wordsOf(CITATION_STATES).optional(),
    confirmed: calendarDate.optional().meta({ description: "Day on which a program last found the words." }),
  }),
);

/** What a fact has of its first claim. */
const shown = (type: FieldDefinition["type"]) => ({
  status,
  ...(type === "text" ? {} : { value: VALUES[type].optional() }),
  text: words.optional(),
  ...(type === "number" ? { unit: unit.optional() } : {}),
  qualifier: qualifier.optional(),
  display,
});

/** Of what another catalogue says, which this one extends. */
export const from = z
  .strictObject({ catalogue: words, edition: z.string(), url: words })
  .optional()
  .meta({ description: "The catalogue that says so, where it is not this one, its edition, and its page." });

const claimOf = (type: FieldDefinition["type"]) =>
  z.strictObject({
    ...shown(type),
    phase: z.enum(PHASES).optional(),
    covers: wordsOf(COVERAGES).optional(),
    citations,
    method: words.optional(),
    by: id.optional(),
    inputs: z.array(id).optional(),
    reason: words.optional(),
    note: words.optional(),
    url: words.optional().meta({ description: "The canonical address of the thing." }),
    from,
  });

const factOf = (type: FieldDefinition["type"]) =>
  z.strictObject({
    ...shown(type),
    disputed: z.boolean(),
    because: words.optional(),
    url: rooted,
    claims: z.array(claimOf(type)).min(1).meta({ description: "Every claim about the field; the first is preferred." }),
    inherited: z
      .strictObject({ model: id, name: words, ...shown(type), url: rooted })
      .optional()
      .meta({ description: "The fact of the model that this one was made from, where it answers in this one's place." }),
  });

const FACTS = { number: factOf("number"), date: factOf("date"), list: factOf("list"), text: factOf("text") };
export const factsOf = (fields: readonly FieldDefinition[]) =>
  z.strictObject(
    Object.fromEntries(fields.map((field) => [field.id, FACTS[field.type].optional().meta({ description: field.description })])),
  );
