import nlp from "compromise/three";

const WORD =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half an?|an?";
const SPELLED = new RegExp(`\\b(?:(?:${WORD})[ -](?:and )?)+(?:thousand|million|billion|trillion)\\b`, "gi");

/** The scales of Chinese, Japanese and Korean, by their factor: 万 is 10⁴, 亿 10⁸, 万亿 and 兆 10¹². */
const HAN: Record<string, number> = { 万: 1e4, 萬: 1e4, 만: 1e4, 百万: 1e6, 亿: 1e8, 億: 1e8, 억: 1e8, 万亿: 1e12, 兆: 1e12, 조: 1e12 };

function withoutHan(sentence: string): string {
  return sentence.replaceAll(/(\d[\d,]*(?:\.\d+)?)\s*(万亿|百万|[万萬만亿億억兆조])/g, (words, digits: string, scale: string) => {
    const value = Number((Number(digits.replaceAll(",", "")) * (HAN[scale] ?? Number.NaN)).toPrecision(15));
    return Number.isFinite(value) ? inWords(value) : words;
  });
}

function inWords(value: number): string {
  for (const [scale, word] of SCALES) if (value >= scale) return `${value / scale} ${word}`;
  return String(value);
}

const SCALES = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
  [1e3, "thousand"],
] as const;

/** Scales in German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Turkish and Indonesian. */
const ELSEWHERE: readonly [RegExp, string][] = [
  [/(?:mil millones|mil milhões|Milliarden?|Mrd\.?|milliards?|bilhões|miliard[a-zóów]*|миллиард[а-я]*|млрд\.?|miliar|milyar)/, "billion"],
  [/(?:Millionen|Mio\.?|millones|milhões|milion[a-zó]*|milioni|miljoen|миллион[а-я]*|млн\.?|juta|milyon)/, "million"],
  [/(?:Billionen|billones|trilhões|trilioni|триллион[а-я]*|трлн\.?|triliun|trilyon)/, "trillion"],
];
const SCALED = ELSEWHERE.map(
  ([words, scale]) => [new RegExp(`(\\d+)(?:([.,])(\\d{1,2}))? ?${words.source}(?![\\p{L}])`, "gu"), scale] as const,
);

/** “1,5 Milliarden” → “1.5 billion” */
function inEnglish(sentence: string): string {
  return SCALED.reduce(
    (words, [pattern, scale]) =>
      words.replaceAll(pattern, (_, whole: string, _mark: string | undefined, part: string | undefined) =>
        part === undefined ? `${whole} ${scale}` : `${whole}.${part} ${scale}`,
      ),
    sentence,
  );
}

/** “seven billion” → “7 billion”, “160亿” → “16 billion”; the words beside it stay as they are. */
export function withDigits(sentence: string): string {
  return withoutHan(inEnglish(sentence)).replaceAll(SPELLED, (words, offset: number, whole: string) => {
    if (/\b(?:few|several|some|many|couple of)\s+$/i.test(whole.slice(0, offset))) return words;
    const said: unknown = nlp(words.replaceAll("-", " ")).numbers().get();
    const value: unknown = Array.isArray(said) ? said[0] : undefined;
    if (typeof value !== "number" || value < 1000) return words;
    return inWords(value);
  });
}
