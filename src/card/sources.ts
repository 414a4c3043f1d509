import { formatDate, formatPlural } from "../catalog/format.ts";
import { formatReference } from "../catalog/format-reference.ts";
import type { NumberedSource } from "../catalog/model.ts";
import { element, type Markup } from "../values/markup.ts";

/** Every source of a card, numbered, with the facts that rest on it; folded on phones, where a link to one opens the fold. */
export function sourceList(sources: readonly NumberedSource[]): Markup {
  const list = element(
    "ol",
    { class: "bibliography" },
    sources.map(({ number, source, holder, url, uses }) =>
      element(
        "li",
        { id: `source-${number}` },
        `${shortHashes(formatReference(source, holder))} `,
        source.URL !== undefined && [element("a", { href: source.URL, title: source.URL }, shortAddress(source.URL)), " · "],
        element("a", { href: url }, "about this source"),
        " · ",
        element(
          "details",
          { "data-pagefind-ignore": "" },
          element("summary", {}, `${formatPlural(uses.length, "claim rests", "claims rest")} on it`),
          element(
            "ul",
            {},
            uses.map((use) =>
              element(
                "li",
                {},
                element("a", { href: use.url }, use.label),
                `: ${use.locator} `,
                element("span", { class: "soft" }, `(checked ${formatDate(use.checked)})`),
              ),
            ),
          ),
        ),
      ),
    ),
  );
  return element("details", { class: "fold-small" }, element("summary", {}, formatPlural(sources.length, "document")), list);
}

const LONGEST_ADDRESS = 60;

/** An address as people can take it in: without its scheme, revisions of 40 digits to seven, the middle left out where it is long. */
export function shortAddress(url: string): string {
  const plain = shortHashes(url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, ""));
  if (plain.length <= LONGEST_ADDRESS) return plain;
  const host = plain.slice(0, plain.indexOf("/"));
  const last = plain.slice(plain.lastIndexOf("/"));
  return last.length < LONGEST_ADDRESS - host.length ? `${host}/…${last}` : `${plain.slice(0, LONGEST_ADDRESS - 1)}…`;
}

/** Text with revisions of 40 digits and more cut to the seven that tell them apart. */
function shortHashes(text: string): string {
  return text.replace(/\b[0-9a-f]{40,64}\b/g, (hash) => hash.slice(0, 7));
}
