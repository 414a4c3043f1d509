/**
 * Characters that show nothing, or not what they are: control and format characters, letters that print as
 * blanks (the Hangul fillers, the empty Braille pattern), private-use characters, halves of a pair, and code
 * points that no character has. Those that some scripts need are taken out again by `unseenIn`.
 */
export const UNSEEN =
  /(?![\t\n])\p{Cc}|(?![\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])\p{Cf}|\p{Zl}|\p{Zp}|\p{Cs}|\p{Co}|\p{Cn}|\p{Default_Ignorable_Code_Point}|[\u2800\ufffc\ufffd\u{1d159}]/u;

/** Most text holds none of the characters that could be unseen; this quick class says so. */
const ORDINARY =
  /^[\t\n -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0377\u037a-\u037f\u0386-\u03ff\u0400-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u23f3\u3001-\u303e\u3041-\u3096\u4e00-\u9fff\uac00-\ud7a3]*$/;

/** An unseen character that has its place here: joiners of Arabic, Indic and emoji, variation selectors after what varies. */
function belongs(character: string, before: string, after: string): boolean {
  if (character === "\u200c") return /[\p{Script=Arabic}\p{Script=Syriac}\p{M}]$/u.test(before) && /^[\p{L}\p{M}]/u.test(after);
  if (character === "\u200d") {
    return (
      (/\p{M}$/u.test(before) && /^(?:[\p{L}\p{M}]|$|\s)/u.test(after)) ||
      (/\p{Emoji}(?:\ufe0f|[\u{1f3fb}-\u{1f3ff}])?$/u.test(before) && /^\p{Extended_Pictographic}/u.test(after))
    );
  }
  if (character === "\ufe0e" || character === "\ufe0f") return /\p{Emoji}$/u.test(before);
  if (/[\u{e0100}-\u{e01ef}]/u.test(character)) return /\p{Script=Han}$/u.test(before);
  if (/[\u180b-\u180d\u180f]/.test(character)) return /\p{Script=Mongolian}$/u.test(before);
  return false;
}

/** The flags of England, Scotland and Wales, which Unicode writes with tag characters. */
const REGIONAL_FLAG =
  /\u{1f3f4}\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}/u;

/** The first character of a text that nobody can see, and where it stands, in UTF-16 units. */
export function unseenIn(text: string): { character: string; index: number } | undefined {
  if (ORDINARY.test(text)) return undefined;
  if (REGIONAL_FLAG.test(text)) return unseenIn(text.replaceAll(new RegExp(REGIONAL_FLAG, "gu"), (flag) => "_".repeat(flag.length)));
  for (const match of text.matchAll(new RegExp(UNSEEN, "gu"))) {
    const [character] = match;
    const { index } = match;
    if (!belongs(character, text.slice(Math.max(0, index - 8), index), text.slice(index + character.length, index + character.length + 4)))
      return { character, index };
  }
  return undefined;
}

/** Bytes of UTF-8 that were read as Windows' Latin: what "é" and "’" look like after it. No language writes them so. */
const MISREAD =
  /\u00c3[\u0080-\u00bf\u0192\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u20ac\u2122]|\u00e2\u20ac[\u0080-\u00bf\u0153\u017e\u02c6\u02dc\u2013\u201c-\u201d\u2122]|\u00c2[\u00a0-\u00bf]/u;

/** The first characters of a text that were read in another encoding than they were written in. */
export function misreadIn(text: string): string | undefined {
  return MISREAD.exec(text)?.[0];
}

/** Letters of print that are one character: what PDFs give in the place of "fi", and no search finds. */
const LIGATURES = /[\ufb00-\ufb06]/g;

export function holdsLigature(text: string): boolean {
  return text.search(LIGATURES) >= 0;
}

/** A text in Unicode's composed form, its ligatures as letters. */
export function composed(text: string): string {
  return text.normalize("NFC").replaceAll(LIGATURES, (ligature) => ligature.normalize("NFKC"));
}

/** More marks on one letter than any script writes. */
const PILED_MARKS = /\p{M}{7,}/u;

/** Whether marks are piled up on a letter, or stand on none. */
export function hasLooseMarks(text: string): boolean {
  return PILED_MARKS.test(text) || /^\p{M}/u.test(text);
}

/** Letters of Cyrillic and Greek that look like Latin ones in most fonts. Unicode Technical Standard 39 lists them, among others. */
const LIKE_LATIN = /[АВЕЅІЈКМНОРСТУХҮԌԚԜаеоѕіјрсухүһԁԛԝӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϳονυρϲϜ]/u;
/** Scripts whose letters imitate Latin ones and never share a word with them. */
const IMITATING =
  /[\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}\p{Script=Armenian}\p{Script=Deseret}\p{Script=Osage}\p{Script=Warang_Citi}\p{Script=Carian}\p{Script=Lycian}\p{Script=Old_Italic}]/u;
/** Latin and Greek letters under other code points, made for formulas. */
const FORMULA_LETTERS = /[\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f189}\u24b6-\u24e9]/u;

/**
 * A word that mixes scripts whose letters look alike, or is made of such letters alone beside Latin words.
 * Words in several scripts side by side ("ГигаЧат Lite", "通义千问 Qwen"), and Greek letters that look like
 * no Latin one ("ΔNet", "μP"), are what they seem.
 */
export function lookalikeIn(text: string): string | undefined {
  if (/^[\t\n -~\u00a0-\u024f\u2010-\u205e\u3000-\u9fff]*$/.test(text)) return undefined;
  const [formula] = FORMULA_LETTERS.exec(text) ?? [];
  if (formula) return formula;
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const latin = words.some((word) => /\p{Script=Latin}/u.test(word));
  const whole = (script: RegExp) => {
    const letters = (text.match(/\p{L}/gu) ?? []).filter((letter) => script.test(letter));
    return letters.length > 0 && letters.every((letter) => LIKE_LATIN.test(letter));
  };
  const disguised = [/\p{Script=Cyrillic}/u, /\p{Script=Greek}/u].filter((script) => latin && whole(script));
  return words.find((word) => {
    const withLatin = /\p{Script=Latin}/u.test(word);
    if (IMITATING.test(word)) return withLatin || (latin && [...word].length < 3);
    if (withLatin) return /\p{Script=Cyrillic}/u.test(word) || (/\p{Script=Greek}/u.test(word) && LIKE_LATIN.test(word));
    if (/\p{Script=Cyrillic}/u.test(word) && /\p{Script=Greek}/u.test(word)) return true;
    return disguised.some((script) => script.test(word)) && [...word].every((letter) => !/\p{L}/u.test(letter) || LIKE_LATIN.test(letter));
  });
}

/** Elements of HTML that people paste; words of a vocabulary such as <think> are none. */
const ELEMENT =
  /<\/?(?:a|abbr|audio|b|big|blockquote|br|button|center|code|dd|del|details|div|dl|dt|em|embed|font|form|h[1-6]|hr|i|iframe|img|input|ins|kbd|li|link|mark|meta|object|ol|p|picture|pre|script|small|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|th|thead|tr|tt|u|ul|video)(?:\s[^<>]*)?\/?>/i;
const MARKUP = [
  ELEMENT,
  /<!--/,
  /<(?:Fact|Model|Concept|Dataset|Source)(?:\s[^<>]*)?\/?>/,
  /&(?:amp|lt|gt|quot|apos|nbsp|ndash|mdash|hellip|[lr][sd]quo|szlig|copy|reg|trade|times|middot|bull|deg|[aeiouync](?:uml|acute|grave|circ|tilde|ring|slash|cedil)|#\d{1,7}|#x[\da-f]{1,6});/i,
  /\[[^\][]{1,300}\]\((?:https?:|\/|#)[^\s()]{0,500}\)/,
  /(?<![\p{L}\p{N}*])\*\*[^\s*][^*]{0,300}\*\*(?![\p{L}\p{N}*])/u,
  /(?<!`)`[^`\s][^`]{0,300}`(?!`)/,
  /\$[^\s$][^$]{0,100}[\\^_{][^$]{0,100}\$/,
];

/** The first piece of HTML, Markdown or MDX in a text, which would be printed as it stands. */
export function markupIn(text: string): string | undefined {
  if (!/[<&*`$]|\]\(/.test(text)) return undefined;
  for (const mark of MARKUP) {
    const [found] = mark.exec(text) ?? [];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Longest run without a space or a hyphen that a text may hold; hashes and names of files are far below. */
export const LONGEST_WORD = 200;
const OVERLONG = new RegExp(
  `[^\\s\\p{P}\\p{S}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}]{${LONGEST_WORD + 1}}`,
  "u",
);

/** What every overlong word is, and hardly any text holds: found without a look at scripts, and at few of the characters. */
function isUnbroken(text: string): boolean {
  // A run that is too long holds one character of each such step; where that is a blank, or one before it, the next run begins behind.
  for (let end = LONGEST_WORD; end < text.length;) {
    let at = end;
    while (at >= end - LONGEST_WORD && !isPlainBlank(text.charCodeAt(at))) at -= 1;
    if (at < end - LONGEST_WORD) return true;
    end = at + LONGEST_WORD + 1;
  }
  return false;
}

function isPlainBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** Where a word begins that no page can break; undefined where there is none. */
export function overlongWordIn(text: string): number | undefined {
  if (text.length <= LONGEST_WORD || !isUnbroken(text)) return undefined;
  const at = text.search(OVERLONG);
  return at < 0 ? undefined : at;
}
