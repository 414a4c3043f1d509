import nlp from "compromise/three";

const WORD =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half an?|an?";
const SPELLED = new RegExp(`\\b(?:(?:${WORD})[ -](?:and )?)+(?:thousand|million|billion|trillion)\\b`, "gi");

/** “seven billion” → “7 billion”; the words beside it stay as they are. */
export function withDigits(sentence: string): string {
  return sentence.replaceAll(SPELLED, (words) => {
    const said: unknown = nlp(words.replaceAll("-", " ")).numbers().get();
    const value: unknown = Array.isArray(said) ? said[0] : undefined;
    if (typeof value !== "number" || value < 1000) return words;
    for (const [scale, word] of [
      [1e12, "trillion"],
      [1e9, "billion"],
      [1e6, "million"],
      [1e3, "thousand"],
    ] as const)
      if (value >= scale) return `${value / scale} ${word}`;
    return words;
  });
}
