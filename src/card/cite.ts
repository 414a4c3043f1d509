import { CITATION_LABELS, type CitationForms } from "../tables/citation.ts";
import { element, type Markup } from "../values/markup.ts";

const FORMS = ["text", "markdown", "apa", "bibtex", "csl"] as const satisfies readonly (keyof CitationForms)[];

/** One box with a choice of format, the plain text first; without a script it works alike, and a script adds a button to copy. */
export function citationBox(forms: CitationForms): Markup {
  return element(
    "cite-box",
    { class: "cite-box", "data-pagefind-ignore": "" },
    element(
      "fieldset",
      {},
      element("legend", { class: "unseen" }, "Format of the citation"),
      FORMS.map((form, index) =>
        element(
          "label",
          {},
          element("input", { type: "radio", name: "cite-as", value: form, ...(index === 0 ? { checked: "" } : {}) }),
          ` ${CITATION_LABELS[form]}`,
        ),
      ),
    ),
    FORMS.map((form) =>
      element(
        "pre",
        { class: `cite-form ${form}`, tabindex: "0", "aria-label": CITATION_LABELS[form] },
        element("code", { class: "cite-text" }, forms[form]),
      ),
    ),
  );
}
