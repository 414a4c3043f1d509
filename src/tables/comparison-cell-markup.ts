import { formatStatus } from "../catalog/format.ts";
import type { ComparedCell } from "./comparison-cell.ts";
import { element, type Child, type Markup } from "../values/markup.ts";

/** The answer with its marks and its receipt. `what` names it for those who do not see the table: "Licence of Phi-2". */
export function cellContents(cell: ComparedCell, what: string): Child {
  const { text, answered, prose, status, disputed, scope, notes, receipt } = cell;
  return [
    element("span", { class: answered ? (prose ? "value words" : "value") : "value none" }, text),
    scope !== "" && element("span", { class: "soft" }, ` (${scope})`),
    (answered || status === "derived") && [" ", element("span", { class: `status ${status}` }, formatStatus(status))],
    disputed && [" ", element("span", { class: "status disputed" }, "disputed")],
    notes.map((note) => element("span", { class: "note" }, note)),
    element(
      "details",
      {},
      element("summary", {}, receipt.summary, element("span", { class: "unseen" }, ` for ${what}`)),
      element(
        "div",
        { class: "receipt" },
        receipt.claims.length > 0 && element("ol", {}, receipt.claims.map(claimItem)),
        receipt.lines.map((line) => element("p", {}, line)),
        element("p", { class: "meta" }, element("a", { href: cell.url }, "On its card", element("span", { class: "unseen" }, `: ${what}`))),
      ),
    ),
  ];
}

function claimItem({ said, status, lines, citations }: ComparedCell["receipt"]["claims"][number]): Markup {
  return element(
    "li",
    {},
    element("span", { class: "said" }, said),
    " ",
    element("span", { class: `status ${status}` }, formatStatus(status)),
    lines.map((line) => element("p", {}, line)),
    citations.length > 0 &&
      element(
        "ul",
        {},
        citations.map(({ label, url, place }) =>
          element("li", {}, element("a", { href: url }, label), element("span", { class: "meta" }, ` · ${place}`)),
        ),
      ),
  );
}
