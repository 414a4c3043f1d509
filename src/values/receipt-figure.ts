import { citationList, commaList, link } from "./citations.ts";
import { element, type Markup } from "./markup.ts";
import { box, spellOut, statusWords, type ReceiptOptions } from "./receipt-parts.ts";
import type { ShownFigure, ShownResult } from "./shown.ts";

/** How a derived figure was worked out, or why it could not be. `method`: address of the formula's explanation. */
export function receiptOfFigure(figure: ShownFigure, method: string, { below, label = spellOut }: ReceiptOptions = {}): Markup {
  const { formula, substitution, terms = [], reason, assumptions = [], published, also = [] } = figure;
  const missing =
    figure.missingLabels ?? figure.missing?.map((path) => ({ label: label(path.replace(/^accelerators\//, "").replace("#", " ")) }));
  return box(
    formula !== undefined && element("p", { class: "formula" }, formula, substitution !== undefined && [element("br", {}), substitution]),
    terms.length > 0 &&
      element(
        "ul",
        {},
        terms.map((term) => element("li", {}, element("b", {}, term.symbol), " ", link(term), `: ${term.display}`)),
      ),
    also.length > 0 && element("p", {}, also.map((one) => `${one.display} in ${one.label}`).join(", ")),
    missing !== undefined && element("p", {}, "Not derived, because these are not known: ", commaList(missing), "."),
    reason !== undefined && element("p", {}, reason),
    assumptions.map((assumption) => element("p", { class: "meta" }, assumption)),
    published && [
      element("p", {}, "The makers published ", element("a", { href: published.url }, published.display), "."),
      element("p", {}, element("b", {}, "Why the two differ:"), " ", published.gap),
    ],
    element("p", { class: "meta" }, element("a", { href: method }, "Method and its source")),
    below,
  );
}

/** How a result was measured, and who says so. `measured`: the conditions in words. */
export function receiptOfResult(result: ShownResult, measured: string, { below }: ReceiptOptions = {}): Markup {
  const { display, status = "reported", note, citations } = result;
  return box(
    element(
      "ol",
      {},
      element(
        "li",
        {},
        element("span", { class: "said" }, display),
        " ",
        statusWords(status),
        element("p", { class: "measured" }, measured),
        citationList(citations),
        note !== undefined && element("p", {}, note),
      ),
    ),
    below,
  );
}
