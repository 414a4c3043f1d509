const GREEK =
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho varsigma sigma tau upsilon phi chi psi omega".split(
    " ",
  );
const SYMBOLS: Record<string, string> = {
  "∼": "\\ensuremath{\\sim}",
  "∞": "\\ensuremath{\\infty}",
  "√": "\\ensuremath{\\surd}",
  "→": "\\ensuremath{\\rightarrow}",
  "←": "\\ensuremath{\\leftarrow}",
  "⋅": "\\ensuremath{\\cdot}",
  "−": "\\ensuremath{-}",
  "≈": "\\ensuremath{\\approx}",
  "≤": "\\ensuremath{\\le}",
  "≥": "\\ensuremath{\\ge}",
  "₋": "\\ensuremath{_-}",
  "⁻": "\\ensuremath{^-}",
  ₙ: "\\ensuremath{_n}",
  ᵀ: "\\textsuperscript{T}",
  "‑": "-",
};

/** Other engines know no such declaration: there the character becomes a macro. */
const PROVIDE = String.raw`\ifdefined\DeclareUnicodeCharacter\else
  \newcommand{\DeclareUnicodeCharacter}[2]{\begingroup\lccode126="#1 \lowercase{\endgroup\protected\def~}{#2}\catcode"#1=13 }
\fi`;

/** Meanings of the characters that the fonts do not have; what has none is printed as its code point. */
export function declareCharacters(words: string): string[] {
  const unknown = [...new Set(words)].filter((character) => /[^\0-\u024F\u2013-\u2026\u2030\u20AC\u2122]/u.test(character)).sort();
  if (unknown.length === 0) return [];
  return [PROVIDE, ...unknown.map((character) => `\\DeclareUnicodeCharacter{${hexOf(character)}}{${meaningOf(character)}}`)];
}

function meaningOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const letter = GREEK[code - 0x3b1];
  if (letter) return letter === "omicron" ? "o" : `\\ensuremath{\\${letter}}`;
  if (code >= 0x2080 && code <= 0x2089) return `\\ensuremath{_${code - 0x2080}}`;
  if (code >= 0x2070 && code <= 0x2079) return `\\ensuremath{^${code - 0x2070}}`;
  return SYMBOLS[character] ?? `[U+${hexOf(character)}]`;
}

function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
