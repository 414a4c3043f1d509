import type { EntryIndex } from "./index-entries.ts";

/**
 * The source in whose voice a source speaks: that which it repeats or copies (`derived-from`, `same-as`), and so on to
 * the one that marks none; itself where it repeats nothing. Of several that it repeats the first counts.
 */
export function voiceOf(id: string, sources: EntryIndex["sources"]): string {
  const passed = new Set<string>();
  for (let at = id; ;) {
    passed.add(at);
    const { "derived-from": origins = [], "same-as": copies = [] } = sources.get(at)?.data ?? {};
    const next = [...origins, ...copies].find((other) => sources.has(other));
    if (next === undefined) return at;
    // Two that name each other speak in the voice of the one whose id comes first.
    if (passed.has(next)) return [...passed].sort()[0] ?? at;
    at = next;
  }
}

/** How many voices speak in citations. */
export function countVoices(citations: readonly { source: string; voice?: { id: string } }[]): number {
  return new Set(citations.map(({ source, voice }) => voice?.id ?? source)).size;
}
