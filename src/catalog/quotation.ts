const ELLIPSIS = /\s*(?:\[…\]|\[\.{3}\]|…|\.{3})\s*/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/** The parts of a quote between its ellipses. */
export function partsOf(quote: string): string[] {
  return quote.split(ELLIPSIS).filter((part) => part.trim() !== "");
}

/** Whether an ellipsis stands between two sentences, so that the quote says what nobody said. */
export function joinsSentences(quote: string): boolean {
  const parts = partsOf(quote);
  return parts.slice(1).some((part, index) => /[.!?]["”’)]*$/u.test((parts[index] ?? "").trim()) && /^["“‘(]*\p{Lu}/u.test(part.trim()));
}

/** Whether words can be found again: at least three in a row, or a figure with the label of its row. */
export function isQuotation(quote: string): boolean {
  return partsOf(quote).some((part) => {
    const words = part.match(WORD) ?? [];
    return words.length >= 3 || (/\d/.test(part) && words.some((word) => /\p{L}{2}/u.test(word)));
  });
}
