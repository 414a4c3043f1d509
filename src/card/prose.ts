import { formatDate } from "../catalog/format.ts";
import type { RenderedBody } from "../catalog/body/render-body.ts";
import { element, toHtml, type Child } from "../values/markup.ts";

/**
 * The prose of a card: its first paragraph in sight, the rest and the receipts of what it quotes from other cards folded. Of a plan,
 * which has little else to show, all of it lies `open`.
 */
export function prose({ html, receipts }: RenderedBody, open = false): string {
  const end = html.startsWith("<p>") ? html.indexOf("</p>") + 4 : html.length;
  const [first, rest] = [html.slice(0, end), html.slice(end).trim()];
  const more =
    rest === "" && receipts.length === 0
      ? ""
      : `<details class="more"${open ? " open" : ""}><summary>More about it</summary>${rest}${toHtml(quoted(receipts))}</details>`;
  return `<div class="prose">${first}${more}</div>`;
}

function quoted(receipts: RenderedBody["receipts"]): Child {
  if (receipts.length === 0) return undefined;
  return element(
    "section",
    { "aria-labelledby": "receipts", "data-pagefind-ignore": "" },
    element("h3", { id: "receipts" }, "Receipts of quoted facts"),
    element(
      "ol",
      { class: "small" },
      receipts.map((one) =>
        element(
          "li",
          { id: `receipt-${one.number}` },
          element("a", { href: one.url }, one.label),
          `: ${one.display} `,
          element("span", { class: "soft" }, `(${one.status})`),
          one.citations.map((citation) =>
            element(
              "span",
              { class: "soft" },
              ` · ${citation.by ? `${citation.by}, ` : ""}`,
              element("a", { href: citation.url }, citation.title),
              `, ${citation.locator}, checked ${formatDate(citation.checked)}`,
            ),
          ),
        ),
      ),
    ),
  );
}
