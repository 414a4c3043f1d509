/**
 * American spellings. The house writes -ise, -our, -re, -ll-, licence (the noun) and program; what is the name
 * of something keeps its letters (`NAMES`), and so do quotations, code and addresses.
 */
const AMERICAN: readonly RegExp[] = [
  /\b\p{L}{3,}(?<!s|pr)iz(?:e[ds]?|ing|ers?|ations?|able)\b/giu,
  /\banalyz\w*/gi,
  /\b(?:behavior|color|favor|flavor|honor|labor(?!ator)|neighbor|rumor|vapor|endeavor)\w*/gi,
  /\b(?:center|fiber|liter|theater|caliber|somber)(?:s|ed|ing)?\b/gi,
  /\b(?:catalog|dialog)s?\b/gi,
  /\b(?:label|model|travel|cancel|signal|channel|level|total|fuel)(?:ed|ing|er|ers)\b/gi,
  /\b(?:defense|offense|pretense)s?\b/gi,
  /\b(?:an?|the|its|their|this|that|each|every|no|which|whose|under|of|free|own|custom|permissive|open-source) licenses?\b/gi,
  /\b(?:gr[a]y|aluminum|artifacts?|skeptic\w*|gotten|fulfill(?:s|ment)?|enroll(?:s|ment)?|skillful)\b/gi,
  // MATH is a benchmark.
  /\bmath\b/g,
];

/** What is spelled so because somebody named it so: each with where it is met. */
export const NAMES: Readonly<Record<string, RegExp>> = {
  "the part of a model and its file, tokenizer.json": /\btokenizers?\b/gi,
  "a page of Stanford, and its questions, word for word": /\bCenter for Research on Foundation Models\b/g,
  "the title of a paper that a formula is from": /\bScaling Language Modeling with Pathways\b/g,
  "GitHub’s form of Markdown": /\bGitHub Flavored Markdown\b/g,
  "licences that call themselves so": /\b(?:\p{Lu}[\p{L}\p{N}.’-]*\s+)+Licenses?\b/gu,
  "files of the site": /\b(?:cata|dia)log\.(?:json|csv|ndjson)\b/g,
};

/** American spellings in a text, without quotations, code, addresses and names. */
export function americanisms(text: string): string[] {
  const own = text
    .replace(/```[\s\S]*?```|`[^`]*`/g, " ")
    .replace(/“[^”]*”|‘[^’]*’|"[^"\n]*"/g, " ")
    .replace(/\]\([^)]*\)|\S*[/@]\S*/g, " ");
  const plain = Object.values(NAMES).reduce((rest, name) => rest.replace(name, " "), own);
  return AMERICAN.flatMap((word) => [...plain.matchAll(word)].map(([found]) => found));
}
