import type { FieldDefinition } from "../../schema/fields.ts";
import { quote, type Finding } from "../problems.ts";
import type { Path } from "./path.ts";

/** A number that is none, or is out of range. */
export function quantityFinding(field: FieldDefinition, path: Path, received: unknown): Finding {
  const noun = QUANTITIES[field.unit ?? ""] ?? "a quantity";
  if (typeof received === "string") {
    const number = numberIn(received);
    return {
      rule: "quantity/number",
      path,
      message: `${quote(received)} is text; ${noun} is a plain number.`,
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
      hint: "Write qualifier: between with value: [low, high].",
    };
  }
  for (const number of numbers) {
    if (typeof number !== "number" || !Number.isFinite(number)) {
      return {
        rule: "quantity/number",
        path,
        message: `${quote(number)} is not a finite number.`,
        hint: "Write a plain number such as 9e12; if nobody has said it, use status: not-disclosed.",
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
        hint: `A share runs from 0 to 1.${share}`,
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

const SCALES: Record<string, number> = { k: 3, thousand: 3, m: 6, million: 6, b: 9, billion: 9, t: 12, trillion: 12 };

/** The plain number that a text such as "9T", "15_600_000" or "3.21 billion" stands for. */
function numberIn(written: string): string | undefined {
  const match =
    /^[~≈<>≤≥\s]*(\d[\d_, ]*(?:\.\d+)?)\s*(k|thousand|m|million|b|billion|t|trillion)?(?:\s*(?:tokens?|parameters?|params|hours?|%))?\s*$/i.exec(
      written,
    );
  if (!match?.[1]) return undefined;
  const digits = match[1].replaceAll(/[_, ]/g, "");
  if (!Number.isFinite(Number(digits))) return undefined;
  const power = SCALES[match[2]?.toLowerCase() ?? ""];
  return power === undefined ? String(Number(digits)) : `${Number(digits)}e${power}`;
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
