import type { Mention } from "../names/mention.ts";

/** Makers whose name stands before devices: "NVIDIA H100". */
const OF_DEVICES = /^(?:NVIDIA|AMD|Google|Intel|AWS|Cerebras)$/i;

/** "[9]", "[12, 14]", "[VSP+17]": what is cited has no names and no numbers. */
const CITATION =
  /\[\s?(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|\p{Lu}[\p{L}+]{1,10}\d{2}[a-z]?(?:[,;]\s?\p{Lu}[\p{L}+]{1,10}\d{2}[a-z]?)*)\s?\]/gu;

/** The text with its names blanked, so that the 3B of a name is no amount; makers lose capitals that would make them look like models. */
export function masked(text: string, mentions: readonly Mention[], makers: readonly Mention[] = []): string {
  const plain = makers
    .filter(({ written }) => !OF_DEVICES.test(written))
    .reduce((rest, { start, end }) => rest.slice(0, start + 1) + rest.slice(start + 1, end).toLowerCase() + rest.slice(end), text);
  return blanked(
    plain.replaceAll(CITATION, (written) => `[${"·".repeat(written.length - 2)}]`),
    mentions,
  );
}

function blanked(text: string, mentions: readonly Mention[]): string {
  return mentions.reduce((rest, { start, end }) => rest.slice(0, start) + "□".repeat(end - start) + rest.slice(end), text);
}
