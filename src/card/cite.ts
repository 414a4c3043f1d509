import { CITATION_LABELS, type CitationForms } from "../tables/citation.ts";
import { element, type Child, type Markup } from "../values/markup.ts";
import { heading } from "./row.ts";
import type { SheetData } from "./sheet-data.ts";

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

/** How a card and its facts are cited. */
export function citing({ citation: { forms, template, address } }: SheetData, former: readonly string[] | undefined): Child {
  const title = heading("cite", "How to cite", former);
  return [
    { ...title, attributes: { ...title.attributes, "data-citation-template": JSON.stringify(template) } },
    element(
      "p",
      {},
      "Every fact has an address of its own: the page’s address, ",
      element("code", {}, "#"),
      ", and its name, as in ",
      element("code", {}, `${address}#training-tokens`),
      ". Its receipt ends with its citation.",
    ),
    citationBox(forms),
    element(
      "p",
      { class: "small" },
      "Cite the makers’ own documents, listed above, for what they say; cite the card for what it derives or for a disagreement that it records.",
    ),
  ];
}
