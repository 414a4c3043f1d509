export interface Stretch {
  from: number;
  to: number;
}

const END = /[.!?]["”’)\]]*\s+(?=["“‘([]?[\p{Lu}\d□])|[。！？]+\s*/gu;
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|cf|vs|etc|al|ca|c|approx|resp|fig|figs|sec|tab|eq|eqs|ref|refs|no|dr|prof|st|vol|pp|p|incl|est|max|min|num|params|[A-Z])\.$/i;

/** Where the sentences of a text begin and end. */
export function sentencesOf(text: string): Stretch[] {
  const sentences: Stretch[] = [];
  let from = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    // "Introduced by Brown et al. (2020), it".
    if (/\bal\.\s+$/.test(text.slice(match.index - 3, end)) && /^[([]\s?\d/.test(text.slice(end))) continue;
    if (
      ABBREVIATION.test(text.slice(Math.max(0, match.index - 12), match.index + 1)) &&
      !/\b(?:etc|al)\.$/.test(text.slice(from, match.index + 1))
    )
      continue;
    sentences.push({ from, to: end });
    from = end;
  }
  if (from < text.length) sentences.push({ from, to: text.length });
  return sentences;
}
