/** Scripts that write on without a space between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/gu;
/** Words of these scripts for thousands of thousands: "6710亿", "11兆". */
const SCALES = String.raw`万亿|萬億|[亿億억兆조万萬만]`;
const UNSPACED_OR_SCALE = new RegExp(String.raw`(?<=\d\s?)(?:${SCALES})|${UNSPACED.source}`, "gu");

/** A text of the same length in which each letter of such a script parts words, as a comma does. */
export function spacedOut(text: string): string {
  return text.replaceAll(UNSPACED, (letter) => "、".repeat(letter.length));
}

/** The same, with words of scale behind numbers kept. */
export function spacedOutAmounts(text: string): string {
  return text.replaceAll(UNSPACED_OR_SCALE, (letter) => (new RegExp(`^(?:${SCALES})$`).test(letter) ? letter : "、".repeat(letter.length)));
}

/** Whether a stretch is written in such a script, and not only names in it. */
export function isUnspaced(text: string): boolean {
  return (text.match(UNSPACED)?.length ?? 0) >= 6;
}
