import { z } from "zod";
import type { FieldDefinition } from "./fields.ts";
import { calendarDate, httpUrl, id, languageTag, line, text } from "./text.ts";

/** Most values of a fact that is a list. */
export const MOST_ITEMS = 200;

/** Of a field by its type: a number or a pair of bounds, a date, words, a list. */
export type ClaimValue = number | [number, number] | string | string[];

/** The schema of a field's value, without the claim around it. */
export function valueSchema(field: FieldDefinition): z.ZodType<ClaimValue> {
  switch (field.type) {
    case "number": {
      const single = quantity(field);
      return z.union([single, z.tuple([single, single])]);
    }
    case "date":
      return calendarDate;
    case "text":
      return text;
    case "list":
      return z
        .array(listItem(field))
        .min(1)
        .max(field.most ?? MOST_ITEMS);
  }
}

function quantity(field: FieldDefinition): z.ZodNumber {
  let schema = z.number().meta({ description: "A plain number in the field's unit, without scale, such as 9e12." });
  schema = field.minimum === undefined ? schema.positive() : schema.min(field.minimum);
  if (field.maximum !== undefined) schema = schema.max(field.maximum);
  // z.int() stops at 2^53, far below a count of tokens times parameters.
  return field.integer ? schema.multipleOf(1) : schema;
}

function listItem(field: FieldDefinition): z.ZodType<string> {
  const items = field.items;
  if (!items) return line;
  if ("words" in items) return z.enum(items.words as [string, ...string[]]);
  if ("collection" in items) return id;
  return { "language-tag": languageTag, repository, line }[items.text];
}

/** A Hugging Face id (`org/name`) or an http address. */
const repository = z.union([z.string().regex(/^[A-Za-z0-9][\w.-]*\/[\w.-]+$/), httpUrl]);
