import type { Mention } from "../names/find-names.ts";

/** The text with its names blanked, so that the 3B of a name is no amount. */
export function masked(text: string, mentions: readonly Mention[]): string {
  return mentions.reduce((rest, { start, end }) => rest.slice(0, start) + "□".repeat(end - start) + rest.slice(end), text);
}
