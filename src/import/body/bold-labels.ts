import { plain } from "./hub-links.ts";
import { fieldOfLabel } from "./labels.ts";

interface Part {
  isBold: boolean;
  words: string;
}

interface BoldLabel {
  label: string;
  /** What the label stands for, where it is a label that we know. */
  field?: string;
  /** Whether nothing stands beside it, so that what follows is its value. */
  isAlone: boolean;
  /** The words of the line, with the colon that its author left out. */
  words: string;
}

/** The most words of a label; more are a sentence in bold. */
const MOST_WORDS = 6;

/** The bold words with which a line begins, as a label: “**Base Model** maker/base-7b”, or “**License:**” alone. */
export function boldLabel(parts: readonly Part[]): BoldLabel | undefined {
  const first = parts.findIndex(({ words }) => words.trim() !== "");
  const bold = parts[first];
  if (!bold?.isBold) return undefined;
  const label = plain(bold.words)
    .replace(/[:：]\s*$/, "")
    .trim();
  const rest = parts
    .slice(first + 1)
    .map(({ words }) => words)
    .join("");
  const isAlone = rest.replace(/^[\s:：]+/, "") === "";
  if (label.split(/\s+/).length > MOST_WORDS || /[.!?]$/.test(label)) return undefined;
  const field = fieldOfLabel(label);
  if (!isAlone && (!field || /[:：]\s*$/.test(bold.words) || /^\s*[:：=]/.test(rest))) return undefined;
  // A sentence may begin with bold words: “**Parameters** are shared …”.
  if (!isAlone && /^\s*[a-z]+\b(?![/-])/.test(plain(rest)) && !/^\s*\n/.test(rest)) return undefined;
  const words = isAlone ? bold.words + rest : `${label}: ${rest.trim()}`;
  return { label, ...(field ? { field } : {}), isAlone, words };
}
