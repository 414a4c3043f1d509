import { isRounded } from "./agreement.ts";
import { foldQuote } from "./fold.ts";
import { exact, quantitiesOnce, writtenDigits } from "./quantities.ts";

/** `24 · 14.5`, `1.3e6 + 0.33e6 = 1.63e6`: operands with +, -, · x * and / ÷ between them, products first. */
const OPERATION = /\s*([+\-·x*/÷])\s*/;
const OPERAND = String.raw`\d+(?:\.\d+)?(?:e[+-]?\d+)?`;
const ARITHMETIC = new RegExp(String.raw`${OPERAND}(?:\s*[+\-·x*/÷]\s*${OPERAND})+`, "i");

const STATED = new RegExp(String.raw`^\s*=\s*(${OPERAND})`, "i");

/**
 * The sum, product or quotient that a `computed` text states, its operands, and what it says that they come to;
 * undefined where it states none. Units may stand behind the numbers: "14 days · 24 hours = 336".
 */
export function arithmeticOf(computed: string): { operands: number[]; result: number; digits: number; stated?: number } | undefined {
  const plain = computed
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")
    .replace(/[×−]/g, (sign) => (sign === "×" ? "x" : "-"))
    .replace(/(?<=\d)\s+(?!x\s)[a-z]+(?=\s*(?:[+\-·*/÷=]|x\s|$))/gi, "");
  const match = ARITHMETIC.exec(plain);
  if (!match) return undefined;
  const stated = STATED.exec(plain.slice(match.index + match[0].length))?.[1];
  const parts = protectExponents(match[0]).split(OPERATION);
  const operands = parts.filter((_, index) => index % 2 === 0).map((part) => Number(part.replace("~", "-")));
  const signs = parts.filter((_, index) => index % 2 === 1);
  const terms: number[] = [];
  operands.forEach((operand, index) => {
    const sign = index === 0 ? "+" : signs[index - 1];
    const last = terms.at(-1) ?? 1;
    if (sign === "+") terms.push(operand);
    else if (sign === "-") terms.push(-operand);
    else terms[terms.length - 1] = sign === "/" || sign === "÷" ? last / operand : last * operand;
  });
  return {
    operands,
    result: exact(terms.reduce((sum, term) => sum + term, 0)),
    digits: Math.min(...operands.map((operand) => writtenDigits(String(operand)))),
    ...(stated === undefined ? {} : { stated: Number(stated) }),
  };
}

/** "1e-3" holds no subtraction. */
function protectExponents(text: string): string {
  return text.replace(/(\de)-(\d)/gi, "$1~$2").replace(/(\de)\+(\d)/gi, "$1$2");
}

/** How many of one unit the other has: no source needs to say that a day has 24 hours. */
const CONVERSIONS: readonly (readonly [number, RegExp])[] = [
  [24, /\bdays?\b.*\b24 hours\b|\b24 hours\b.*\bdays?\b/i],
  [168, /\bweeks?\b.*\b168 hours\b|\b168 hours\b.*\bweeks?\b/i],
  [7, /\bweeks?\b.*\b7 days\b|\b7 days\b.*\bweeks?\b/i],
  [60, /\bhours?\b.*\b60 minutes\b|\b60 minutes\b.*\bhours?\b/i],
];

/**
 * What is wrong with how a number is said to follow from quoted ones: the result differs, or an operand stands
 * in no quote. Texts without arithmetic are taken as they are.
 */
export function computedFault(computed: string, value: number, quotes: readonly string[]): string | undefined {
  const arithmetic = arithmeticOf(computed);
  if (!arithmetic) return undefined;
  if (!isRounded(value, arithmetic.result, 15)) return `comes to ${arithmetic.result}`;
  const { stated } = arithmetic;
  if (stated !== undefined && !isRounded(stated, arithmetic.result, 15)) return `comes to ${arithmetic.result}, not to ${stated}`;
  const quoted = quotes.flatMap((quote) => quantitiesOnce(foldQuote(quote)));
  const missing = arithmetic.operands.find(
    (operand) =>
      !CONVERSIONS.some(([factor, text]) => factor === operand && text.test(computed)) &&
      quotes.length > 0 &&
      !quoted.some(({ values, digits }) => values.some((number) => isRounded(operand, number, digits) || scaled(operand, number, digits))),
  );
  return missing === undefined ? undefined : `starts from ${missing}, which stands in no quote`;
}

/** Operands may be in the source's own scale: 833 for "833k". */
function scaled(operand: number, number: number, digits: number): boolean {
  return [1e3, 1e6, 1e9, 1e12].some((scale) => isRounded(operand * scale, number, digits));
}
