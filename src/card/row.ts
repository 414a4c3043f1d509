import { countVoices } from "../catalog/voices.ts";
import { element, type Child, type Markup } from "../values/markup.ts";
import type { CitedFact } from "./sheet-data.ts";

/** One line of a card, which opens in place: label, value, a word on what is behind it, and the receipt. */
export interface Row {
  /** Absent where another line of the page has the anchor. */
  anchor?: string;
  /** Names that the anchor had before. */
  former?: readonly string[];
  label: Child;
  value: Child;
  /** At the end of the line: how many sources there are, or a formula. */
  end: Child;
  receipt: Markup;
  class?: string;
}

export function row({ anchor, former, label, value, end, receipt, class: kind }: Row): Markup {
  return element(
    "details",
    { class: kind ? `row ${kind}` : "row", id: anchor },
    element(
      "summary",
      {},
      element("span", { class: "k" }, formerAnchors(former), label),
      element("span", { class: "c" }, value),
      element("span", { class: "n" }, end),
    ),
    receipt,
  );
}

/** The lines of a part of a card. */
export function rows(lines: Child): Markup {
  return element("div", { class: "rows" }, lines);
}

/** Names that a place had before: links to them still lead there. */
export function formerAnchors(ids: readonly string[] = []): Child {
  return ids.map((id) => element("span", { id }));
}

export function heading(anchor: string, title: string, former?: readonly string[]): Markup {
  return element("h2", { id: anchor }, title, formerAnchors(former));
}

/** "3" to the eye, "3 sources" to the ear; those that repeat one another are one. */
export function sourceCount(citations: Parameters<typeof countVoices>[0]): Child {
  const count = countVoices(citations);
  if (count === 0) return "why";
  return [String(count), element("span", { class: "unseen" }, count === 1 ? " source" : " sources")];
}

/** The end of a receipt: the permalink, and how the fact is cited; a script adds the other forms. `hasFiles`: it has an address for machines, too. */
export function citeFact(anchor: string | undefined, cited: CitedFact | undefined, hasFiles = false): Child {
  if (anchor === undefined) return undefined;
  const link = element("a", { href: `#${anchor}` }, "Link to this");
  if (!cited) return element("p", { class: "meta" }, link);
  const { title } = cited.place;
  const [before = "", after = ""] = cited.words.split(title, 2);
  return element(
    "cite-fact",
    { "data-pagefind-ignore": "", ...(hasFiles ? { "data-files": "" } : {}) },
    element(
      "p",
      { class: "meta" },
      "Cite: ",
      element("span", { class: "cite-text" }, before, element("cite", {}, title), after),
      " · ",
      link,
    ),
  );
}
