import { formatDate } from "../catalog/format.ts";
import { element, type Child, type Markup } from "./markup.ts";
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

export function citationLine({ source, locator, checked, quote, title = source, by, href, url, number }: ShownCitation): Child {
  const address = href ?? url;
  return [
    by ? `${by}, ` : "",
    address === undefined ? title : link({ label: title, url: address }),
    quote !== undefined && element("q", {}, quote),
    element(
      "span",
      { class: "meta" },
      ` · ${locator} · checked ${formatDate(checked)}`,
      href !== undefined && url !== undefined && href !== url && [" · ", link({ label: number ? `source ${number}` : "source", url })],
    ),
  ];
}

export function link({ label, url }: Named): Child {
  return url === undefined ? label : element("a", { href: url }, label);
}

export function commaList(items: readonly Named[]): Child {
  return items.map((item, index) => [index > 0 ? ", " : "", link(item)]);
}
