/** What functions answered about texts of the entry at hand. */
const given: Map<string, unknown>[] = [];
/** Several times the texts of a long card. */
const MOST = 1000;

/**
 * The same function, which is asked about each text once until `forgetTexts`: cards quote the same words under many
 * facts. Its answers are shared, so nobody may change them.
 */
export function askedOnce<T>(answer: (text: string) => T): (text: string) => T {
  const answers = new Map<string, { of: T }>();
  given.push(answers);
  return (text) => {
    const known = answers.get(text);
    if (known) return known.of;
    if (answers.size >= MOST) answers.clear();
    const fresh = { of: answer(text) };
    answers.set(text, fresh);
    return fresh.of;
  };
}

/** Another entry begins: what is the same in many entries is not kept for them, for nobody knows which will come. */
export function forgetTexts(): void {
  for (const answers of given) answers.clear();
}
