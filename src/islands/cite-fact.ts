import { badgeMarkdown, CITATION_LABELS, factAddress, fillCitation, type CitationForms, type CitedPlace } from "../tables/citation.ts";
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
    const place = placeOfPanel(this) ?? placeOnCard(this);
    if (written === undefined || !place || this.querySelector("button")) return;
    const { title, url } = place;
    // Written by this very build.
    const template: CitationForms = JSON.parse(written);
    const forms = fillCitation(template, place);
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

function placeOfPanel({ dataset: { id, title, url } }: HTMLElement): CitedPlace | undefined {
  return id && title && url ? { id, title, url } : undefined;
}

/** On a card the words of the citation and the page's own address say what is cited; 40 more copies of both would weigh. */
function placeOnCard(fact: HTMLElement): CitedPlace | undefined {
  const page = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href;
  const hash = fact.querySelector<HTMLAnchorElement>("a[href^='#']")?.hash;
  const title = fact.querySelector("cite")?.textContent;
  if (!page || !hash || !title) return undefined;
  const model = page.split("/").at(-2) ?? "";
  return { id: `${model}-${hash.slice(1)}`, title, url: page + hash };
}

customElements.define("cite-fact", CiteFact);
