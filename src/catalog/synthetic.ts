import type { RawFile } from "./content-files.ts";
import { splitFrontMatter } from "./front-matter.ts";

/**
 * Copies of real cards under other names, for measuring at scale: same size, same shape, no two alike
 * in id, name or alias. Deterministic.
 */
export function syntheticCards(cards: readonly RawFile[], count: number): { name: string; text: string }[] {
  return Array.from({ length: count }, (_, index) => {
    const card = cards[index % cards.length];
    if (!card) throw new Error("There are no cards to copy.");
    return { name: `${card.id}-copy-${index}${card.ending}`, text: rename(card.text, index) };
  });
}

/** A card without aliases of its own: once its family has more members, one that named the family is no longer its. */
export function withoutAliases(text: string): string {
  return text.replace(/^aliases: \[.*\]\n/m, "").replace(/^aliases:\n(?: {2}- .*\n)+/m, "");
}

/** Gives every name and alias of a card a suffix of its own. */
function rename(text: string, index: number): string {
  const split = splitFrontMatter(text);
  if (!split) return text;
  const suffix = `copy ${index}`;
  const yaml = split.yaml
    .replace(/^name: .*$/m, (line) => `name: ${JSON.stringify(`${unquote(line.slice(6))} ${suffix}`)}`)
    .replace(/^aliases: \[.*\]$/m, `aliases: ["alias ${suffix}"]`)
    .replace(/^aliases:\n(?: {2}- .*\n)+/m, `aliases: ["alias ${suffix}"]\n`)
    .replace(/^ {4}name: .*$/gm, (line) => `    name: ${JSON.stringify(`${unquote(line.slice(10))} ${suffix}`)}`)
    .replace(/^ {4}aliases: \[.*\]\n/gm, "")
    .replace(/^ {4}aliases:\n(?: {6}- .*\n)+/gm, "")
    .replace(/^redirect-from: .*\n/m, "");
  return `---\n${yaml}---\n${split.body}`;
}

function unquote(value: string): string {
  const trimmed = value.trim();
  return /^".*"$/.test(trimmed) ? trimmed.slice(1, -1) : trimmed;
}
