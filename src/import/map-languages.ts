import { MOST_ITEMS } from "../schema/claim-values.ts";
import { textsOf, type KeyReading } from "./key-reading.ts";
import { isPlaceholder } from "./placeholder.ts";

const LANGUAGE_TAG = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/;

/** “EN” → en, “pt_br” → pt-BR, each part in the case that BCP 47 writes it in; undefined for what has not the form of a tag. */
function languageTag(text: string): string | undefined {
  if (!LANGUAGE_TAG.test(text)) return undefined;
  const [language = "", ...parts] = text.toLowerCase().replaceAll("_", "-").split("-");
  const written = parts.map((part) =>
    part.length === 2 ? part.toUpperCase() : part.length === 4 ? part.replace(/^./, (first) => first.toUpperCase()) : part,
  );
  return [language, ...written].join("-");
}

/** `language`: tags, and in words what is none. */
export function readLanguages(value: unknown, reading: KeyReading, key: string): void {
  const listed = typeof value === "string" ? value.split(/\s*,\s*/) : textsOf(value);
  const named = listed.filter((item) => !isPlaceholder(item));
  const tags = [...new Set(named.flatMap((item) => languageTag(item) ?? []))];
  const words = named.filter((item) => languageTag(item) === undefined);
  if (named.length === 0) return reading.report(key, "not-understood", "A language is a tag or a name in text.");
  if (tags.length > MOST_ITEMS) {
    reading.draft.facts.set("languages", { text: `The card lists ${tags.length} language tags.`, locator: "front matter, key language" });
    return reading.report(key, "kept", `A fact holds at most ${MOST_ITEMS} values; languages tells their number.`);
  }
  reading.draft.facts.set("languages", {
    ...(tags.length > 0 ? { value: tags } : {}),
    ...(words.length > 0 ? { text: `The card lists: ${words.join(", ")}.` } : {}),
    locator: "front matter, key language",
  });
  reading.report(
    key,
    "mapped",
    words.length > 0 ? `languages; in words, because they are no language tags: ${words.join(", ")}` : "languages",
  );
}
