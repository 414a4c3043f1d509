/** Texts of which an answer is remembered, twice at most: those asked about lately, and those before them. */
const MOST = 10_000;

/**
 * The same function, which is asked about each text once as long as that is remembered: cards quote the same words
 * under many facts, and cards of one maker the same reports. Answers are shared, so nobody may change them, and must
 * follow from the text alone.
 */
export function askedOnce<T>(answer: (text: string) => T): (text: string) => T {
  let lately = new Map<string, { of: T }>();
  let before = new Map<string, { of: T }>();
  return (text) => {
    const known = lately.get(text);
    if (known) return known.of;
    const kept = before.get(text) ?? { of: answer(text) };
    if (lately.size >= MOST) [before, lately] = [lately, new Map<string, { of: T }>()];
    lately.set(apart(text), kept);
    return kept.of;
  };
}

/** A copy of a text that was cut out of a file: the file is not held in memory for it. */
function apart(text: string): string {
  return ` ${text}`.slice(1);
}
