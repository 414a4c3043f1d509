/**
 * The beginning that at least half of some setups share, in whole parts between commas, and what is left of each:
 * "X's library, instruct model" of "X's library, instruct model, chain of thought". Empty: they share nothing.
 */
export function sharedSetup(setups: readonly string[]): string {
  const lists = setups.map(partsOf);
  let shared: string[] = [];
  for (let length = 1; length <= 8; length += 1) {
    const most = mostCommon(lists.filter((list) => list.length >= length).map((list) => list.slice(0, length).join(", ")));
    if (most === undefined || most.count * 2 < setups.length || (most.count < 2 && setups.length > 1)) break;
    if (!most.words.startsWith(shared.join(", "))) break;
    shared = partsOf(most.words);
  }
  return shared.join(", ");
}

/** What a setup adds to the shared beginning; the whole of it where it begins otherwise. */
export function ownSetup(setup: string, shared: string): string {
  if (setup === shared) return "";
  return shared !== "" && setup.startsWith(`${shared}, `) ? setup.slice(shared.length + 2) : setup;
}

export function mostCommon(words: readonly string[]): { words: string; count: number } | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let most: { words: string; count: number } | undefined;
  for (const [word, count] of counts) if (count > (most?.count ?? 0)) most = { words: word, count };
  return most;
}

function partsOf(setup: string): string[] {
  return setup.split(", ");
}
