import type { FieldDefinition } from "../../schema/fields.ts";
import { isPlaceholder } from "../../schema/placeholders.ts";
import { quote, type Finding } from "../problems.ts";
import type { DocumentKind } from "./keys.ts";
import { numberIn } from "./numbers.ts";
import type { Path } from "./path.ts";
import { qualifiedHint, qualifiedIn } from "./qualified-numbers.ts";
import { statusHint } from "./words.ts";

/** A number that is none, or is out of range. `qualifier`: what stands beside it. */
export function quantityFinding(field: FieldDefinition, path: Path, received: unknown, qualifier?: unknown): Finding {
  const noun = QUANTITIES[field.unit ?? ""] ?? "a quantity";
  if (received === null)
    return { rule: "text/blank", path, message: '"value" has no value.', hint: statusHint("Write the number, such as 9e12") };
  if (typeof received === "string") {
    if (isPlaceholder(received) || !/[\p{L}\p{N}]/u.test(received))
      return {
        rule: "text/placeholder",
        path,
        message: `${quote(received)} fills a blank and says nothing.`,
        hint: statusHint("Write the number"),
      };
    const message = `${quote(received)} is text; ${noun} is a plain number.`;
    const qualified = qualifiedIn(received, field.unit);
    if (qualified) return { rule: "quantity/number", path, message, hint: qualifiedHint(qualified, qualifier) };
    const number = numberIn(received, field.unit);
    return {
      rule: "quantity/number",
      path,
      message,
      hint: number === undefined ? "Write a number such as 9e12, and the words in note." : `Write ${number}.`,
      ...(number === undefined ? {} : { replacement: number }),
    };
  }
  const numbers = Array.isArray(received) ? received : [received];
  if (Array.isArray(received) && received.length !== 2) {
    return {
      rule: "quantity/interval",
      path,
      message: `${quote(received)} is not an interval.`,
      hint: received.length === 1 ? `Write ${quote(received[0])}.` : "Write qualifier: between with value: [low, high].",
    };
  }
  for (const number of numbers) {
    if (typeof number !== "number" || !Number.isFinite(number)) {
      const inside = typeof number === "string" ? numberIn(number, field.unit) : undefined;
      return {
        rule: "quantity/number",
        path,
        message: `${quote(number)} is not a finite number.`,
        hint: inside ? `Write ${inside} in place of ${quote(number)}.` : statusHint("Write a plain number such as 9e12"),
      };
    }
    const low = field.minimum ?? 0;
    if (number < low || (field.minimum === undefined && number <= 0)) {
      return {
        rule: "quantity/range",
        path,
        message: `${quote(number)} is not a possible value: ${noun} is ${field.minimum === undefined ? "above 0" : `at least ${low}`}.`,
        hint: "Check the source; what is not known has the status not-disclosed, never 0.",
      };
    }
    if (field.maximum !== undefined && number > field.maximum) {
      const share = number <= 100 && field.maximum === 1 ? ` Write ${Number((number / 100).toPrecision(12))} for ${number}%.` : "";
      return {
        rule: "quantity/range",
        path,
        message: `${quote(number)} is above ${field.maximum}, the most that ${noun} can be.`,
        hint: field.maximum === 1 ? `A share runs from 0 to 1.${share}` : `Write a number from ${low} to ${field.maximum}.`,
      };
    }
    if (field.integer && !Number.isInteger(number)) {
      return {
        rule: "quantity/integer",
        path,
        message: `${quote(number)} is not a whole number; ${noun} is a count.`,
        hint: "Write the count without a fraction, and without scale: 3.21e9, not 3.21.",
      };
    }
  }
  return { rule: "quantity/number", path, message: `${quote(received)} is not ${noun}.`, hint: "Write a plain number such as 9e12." };
}

/** A number outside of facts: a result, the examples in its prompt, the place of a guide. */
export function plainNumberFinding(received: unknown, path: Path, collection: DocumentKind): Finding | undefined {
  const evaluation = collection === "models" && path[0] === "evaluations";
  const key = path.at(-1);
  if (!(evaluation && (key === "shots" || key === "value")) && key !== "order") return undefined;
  if (typeof received === "number" && key === "shots")
    return {
      rule: "quantity/range",
      path,
      message: `${quote(received)} is not a number of examples.`,
      hint: "Write how many worked examples the prompt holds, such as 5, or delete the key if the source does not say.",
    };
  if (key === "order" && received !== null)
    return {
      rule: "quantity/integer",
      path,
      message: `${quote(received)} is not a place in the list of guides.`,
      hint: "Write a whole number such as 3, smallest first, or delete the key.",
    };
  if (received === null)
    return {
      rule: "text/blank",
      path,
      message: `${quote(String(key))} has no value.`,
      hint: key === "value" ? "Write the result as the source prints it, such as 63.7." : "Write the number, or delete the key.",
    };
  const qualified = key === "value" && typeof received === "string" ? qualifiedIn(received.replace(/\s*%/g, ""), undefined) : undefined;
  if (qualified)
    return {
      rule: "quantity/number",
      path,
      message: `${quote(received)} is not a number.`,
      hint: qualifiedHint(qualified, undefined),
    };
  const found =
    typeof received === "string"
      ? (numberIn(received.replace(/%$|[- ]?shots?$/i, ""), undefined) ?? (/zero/i.test(received) ? "0" : undefined))
      : undefined;
  return {
    rule: "quantity/number",
    path,
    message: `${quote(received)} is not a number.`,
    hint: found
      ? `Write ${found}.`
      : key === "shots"
        ? "Write how many worked examples the prompt holds, such as 5, or delete the key if the source does not say."
        : "Write the number alone, such as 63.7, and its words in note.",
    ...(found ? { replacement: found } : {}),
  };
}

/** What a number of each unit is, in words. */
const QUANTITIES: Record<string, string> = {
  token: "a token count",
  parameter: "a parameter count",
  sample: "a number of samples",
  layer: "a number of layers",
  head: "a number of heads",
  expert: "a number of experts",
  dimension: "a width",
  device: "a number of devices",
  FLOP: "a FLOP count",
  "FLOP/s": "a peak in FLOP/s",
  "op/s": "a peak in op/s",
  h: "a number of hours",
  kg: "a mass in kilograms",
  J: "an energy in joules",
  W: "a power in watts",
  byte: "a size in bytes",
  "byte/s": "a bandwidth in bytes a second",
  "1": "a share",
};
