import { dump } from "js-yaml";

const OPTIONS = { lineWidth: -1, noRefs: true };

/** Texts that stand in a block as they are, whatever follows: a letter first, and nothing that YAML could read otherwise. */
const PLAIN = /^[A-Za-z](?:[\w ,.()/+%'’“”–—;=&*!?<>$@[\]{}|~^×≤≥…-]|:(?=[^\s:]))*$/;
/** What some reader of YAML takes for something else than a text. */
const WORD = /^(?:true|false|null|yes|no|on|off|y|n|infinity|nan)$/i;
const DECIMAL = /^-?\d+\.\d+$/;

/**
 * Data as YAML, in the bytes of the library, of which most is written straight: it tries four patterns of a page each on
 * every text. Quotes are left to it, and whatever else is not known here.
 */
export function writeYaml(data: Record<string, unknown>): string {
  const body = Object.keys(data).length > 0 ? mapping(data, "") : undefined;
  return body === undefined ? dump(data, OPTIONS) : `${body}\n`;
}

/** Undefined where only the library knows how. */
function mapping(data: object, indent: string): string | undefined {
  let text = "";
  for (const [key, value] of Object.entries(data)) {
    const [name, written] = [scalar(key), inMapping(value, indent)];
    if (name === undefined || written === undefined) return undefined;
    text += `${text === "" ? "" : `\n${indent}`}${name}:${written}`;
  }
  return text;
}

function inMapping(value: unknown, indent: string): string | undefined {
  if (typeof value !== "object" || value === null) return spaced(scalar(value));
  if (Object.keys(value).length === 0) return Array.isArray(value) ? " []" : " {}";
  const deeper = `${indent}  `;
  const written = Array.isArray(value) ? sequence(value, deeper) : mapping(value, deeper);
  return written && `\n${deeper}${written}`;
}

function sequence(items: readonly unknown[], indent: string): string | undefined {
  let text = "";
  for (const item of items) {
    const written = inSequence(item, `${indent}  `);
    if (written === undefined) return undefined;
    text += `${text === "" ? "" : `\n${indent}`}- ${written}`;
  }
  return text;
}

function inSequence(item: unknown, indent: string): string | undefined {
  if (typeof item !== "object" || item === null) return scalar(item);
  if (Object.keys(item).length === 0) return Array.isArray(item) ? "[]" : "{}";
  return Array.isArray(item) ? sequence(item, indent) : mapping(item, indent);
}

function spaced(text: string | undefined): string | undefined {
  return text && ` ${text}`;
}

function scalar(value: unknown): string | undefined {
  if (typeof value === "string") {
    if (PLAIN.test(value) && !value.endsWith(" ") && !WORD.test(value)) return value;
    // The library indents what has several lines by where it stands.
    return value.includes("\n") || /^(?:---|\.\.\.)/.test(value) ? undefined : dump(value, OPTIONS).slice(0, -1);
  }
  if (typeof value !== "number") return undefined;
  const digits = String(value);
  return (Number.isSafeInteger(value) && !Object.is(value, -0)) || DECIMAL.test(digits) ? digits : undefined;
}
