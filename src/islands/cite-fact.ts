import { badgeMarkdown, CITATION_LABELS, factAddress, fillCitation, type CitationForms } from "../tables/citation.ts";
import { copyButton, statusLine } from "./clipboard.ts";

/** Adds buttons that copy the citation of a fact in each form, once its receipt is opened. */
class CiteFact extends HTMLElement {
  connectedCallback(): void {
    const receipt = this.closest("details");
    if (!receipt || receipt.open) this.#show();
    else receipt.addEventListener("toggle", () => this.#show(), { once: true });
  }

  #show(): void {
    const holder = this.closest<HTMLElement>("[data-citation-template]") ?? document.querySelector<HTMLElement>("[data-citation-template]");
    const written = holder?.dataset["citationTemplate"];
    const { id = "", title = "", url = "" } = this.dataset;
    if (written === undefined || this.querySelector("button")) return;
    // Written by this very build.
    const template: CitationForms = JSON.parse(written);
    const forms = fillCitation(template, { id, title, url });
    const status = statusLine();
    const row = document.createElement("p");
    row.className = "copies";
    row.append(
      copyButton("Copy link", () => url, status),
      " Cite as ",
    );
    for (const form of ["text", "markdown", "apa", "bibtex", "csl"] as const)
      row.append(copyButton(CITATION_LABELS[form], () => forms[form], status));
    const machines = this.dataset["files"] === undefined ? undefined : factAddress(url);
    if (machines) {
      row.append(
        " For programs ",
        copyButton("Address of the JSON", () => `${machines}.json`, status),
        copyButton("Badge", () => badgeMarkdown(title, machines, url), status),
      );
    }
    row.append(status);
    this.append(row);
  }
}

customElements.define("cite-fact", CiteFact);
