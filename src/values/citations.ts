import { formatDate } from "../catalog/format.ts";
import { element, type Child, type Markup } from "./markup.ts";
import { receiptWords } from "./receipt-state.ts";
import type { Named, ShownCitation } from "./shown.ts";

/** Citations, one below another: who, what, where in it, checked when. */
export function citationList(citations: readonly ShownCitation[]): Markup | false {
  return (
    citations.length > 0 &&
    element(
      "ul",
      {},
      citations.map((citation) => element("li", {}, citationLine(citation))),
    )
  );
}

export function citationLine(citation: ShownCitation): Child {
  const { source, locator, checked, quote, title = source, by, href, url, number, version, voice } = citation;
  const address = href ?? url;
  const found = receiptWords(citation);
  return [
    by ? `${by}, ` : "",
    address === undefined ? title : element("a", { href: address, ...robust(version) }, title),
    quote !== undefined && [": ", element("q", {}, withoutMarks(quote))],
    element(
      "span",
      { class: "meta" },
      ` · ${locator} · checked ${formatDate(checked)}`,
      found !== undefined && ` · ${found}`,
      voice !== undefined && [" · one voice with ", link(voice)],
      version !== undefined && [" · ", link({ label: "copy of that time", url: version.href })],
      href !== undefined && url !== undefined && href !== url && [" · ", link({ label: number ? `source ${number}` : "source", url })],
    ),
  ];
}

/** A quotation as its page shows it: Markdown's marks for bold words are no words; `2**10` is a power. */
function withoutMarks(quote: string): string {
  return quote.replace(/(?<![\p{N}])\*\*|\*\*(?![\p{N}])/gu, "");
}

/** Robust Links 1.0 (robustlinks.mementoweb.org): where the version that was read can be seen. */
function robust(version: ShownCitation["version"]): Record<string, string> {
  return version ? { "data-versionurl": version.href, "data-versiondate": version.date } : {};
}

export function link({ label, url }: Named): Child {
  return url === undefined ? label : element("a", { href: url }, label);
}

export function commaList(items: readonly Named[]): Child {
  return items.map((item, index) => [index > 0 ? ", " : "", link(item)]);
}
