import type { Disclosure } from "../catalog/model.ts";
import { element, type Markup } from "../values/markup.ts";

/** One mark a required fact: filled where it is known, hollow where it is not. */
export function meter({ known, disputed, unknown, total, marks }: Disclosure): Markup {
  const words = `${known} of ${total} required facts are known${disputed ? `, ${disputed} of them disputed` : ""}; ${unknown} are not disclosed`;
  return element(
    "div",
    { class: "meter", role: "img", "aria-label": words },
    marks.map((mark) => element("i", { class: mark.state, title: mark.label })),
  );
}
