/** Words of a name or a query: lower case, without accents; "Llama-3.2" and "llama3.2" give the same. */
export function splitWords(text: string): string[] {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/(?<=\p{L})(?=\p{N})/gu, " ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Words of a question that say nothing of what it is about. */
export const FILLER: ReadonlySet<string> = new Set(
  (
    "a an the of in on for to and or by at is are was were does do did has have had can its it with about from " +
    "what which who whose when where how why many much " +
    "model models family dataset datasets benchmark benchmarks paper license licence licenses licences company card"
  ).split(" "),
);

/** The words of a question that say what it is about; the "a" of "a100" is one. */
export function tellingWords(words: readonly string[]): string[] {
  return words.filter((word, index) => !FILLER.has(word) || (word === "a" && /^\p{N}/u.test(words[index + 1] ?? "")));
}

export function commonBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Letters that two forms of a word have in common, at the least. */
export const SHORTEST_STEM = 4;
const ENDINGS: ReadonlySet<string> = new Set(["", "d", "e", "ed", "er", "ers", "es", "ing", "ion", "ions", "s", "ation", "ations"]);

/** Whether two words are forms of one: "estimate" and "estimating", "token" and "tokens". */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const stem = commonBeginning(a, b);
  return stem >= SHORTEST_STEM && ENDINGS.has(a.slice(stem)) && ENDINGS.has(b.slice(stem));
}
