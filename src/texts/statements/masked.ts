import type { Mention } from "../names/mention.ts";

/** Makers whose name stands before devices: "NVIDIA H100". */
const OF_DEVICES = /^(?:NVIDIA|AMD|Google|Intel|AWS|Cerebras)$/i;

/** The text with its names blanked, so that the 3B of a name is no amount; makers lose capitals that would make them look like models. */
export function masked(text: string, mentions: readonly Mention[], makers: readonly Mention[] = []): string {
  const plain = makers
    .filter(({ written }) => !OF_DEVICES.test(written))
    .reduce((rest, { start, end }) => rest.slice(0, start + 1) + rest.slice(start + 1, end).toLowerCase() + rest.slice(end), text);
  return blanked(plain, mentions);
}

function blanked(text: string, mentions: readonly Mention[]): string {
  return mentions.reduce((rest, { start, end }) => rest.slice(0, start) + "□".repeat(end - start) + rest.slice(end), text);
}
