/** Half a character, as a cut text may end in; in a pattern with `u`, a whole one is none. */
const LONE_SURROGATE = /\p{Cs}/gu;

/**
 * The query of an address, "?" included; empty without pairs. Commas, slashes and colons stay readable,
 * and text that is not well-formed Unicode cannot break it.
 */
export function formatQuery(pairs: readonly (readonly [string, string])[]): string {
  const write = (text: string) =>
    encodeURIComponent(text.replace(LONE_SURROGATE, "\uFFFD"))
      .replace(/%(?:2C|2F|3A)/g, (code) => decodeURIComponent(code))
      .replaceAll("%20", "+");
  const query = pairs.filter(([, value]) => value !== "").map(([name, value]) => `${write(name)}=${write(value)}`);
  return query.length > 0 ? `?${query.join("&")}` : "";
}

/** Items of a comma-separated parameter, trimmed, each once. A parameter given twice counts as one list. */
export function listOf(query: URLSearchParams, name: string): string[] {
  const items = query.getAll(name).flatMap((value) => value.split(","));
  return [...new Set(items.map((item) => item.trim()).filter(Boolean))];
}

/** What a stranger wrote in an address, short enough to be quoted in a message. */
export function quotable(text: string): string {
  const shown = text.replace(/\p{C}+/gu, " ").trim();
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
}
