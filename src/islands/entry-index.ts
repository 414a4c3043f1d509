import { fold } from "../catalog/fold.ts";
import { formatCount } from "../catalog/format.ts";

/** Narrows a list of entries to those that have all the words that are typed; folded groups open while there are any. */
class EntryIndex extends HTMLElement {
  #entries: { element: HTMLElement; words: string }[] = [];
  /** How many there are, as the page was drawn. */
  #all = "";
  readonly #input = document.createElement("input");

  connectedCallback(): void {
    const place = this.querySelector<HTMLElement>("[data-filter]");
    if (!place || place.firstChild) return;
    this.#entries = [...this.querySelectorAll<HTMLElement>("[data-entry]")].map((element) => ({
      element,
      words: fold(element.textContent),
    }));
    if (this.#entries.length < 2) return;
    this.#input.type = "search";
    this.#input.autocomplete = "off";
    const label = document.createElement("label");
    label.append("Filter ", this.#input);
    place.append(label);
    place.hidden = false;
    this.#input.addEventListener("input", () => this.#filter());
    addEventListener("hashchange", () => this.#openTarget());
    this.#openTarget();
  }

  /** A jump to a folded group, or into one, opens it. */
  #openTarget(): void {
    const target = document.getElementById(location.hash.slice(1));
    const group = target?.closest("details");
    if (group) group.open = true;
    if (target && target !== group) target.scrollIntoView();
  }

  #filter(): void {
    const words = this.#input.value.split(/\s+/).map(fold).filter(Boolean);
    let found = 0;
    for (const { element, words: own } of this.#entries) {
      element.hidden = !words.every((word) => own.includes(word));
      if (!element.hidden) found += 1;
    }
    for (const group of this.querySelectorAll<HTMLElement>(".entry-group")) {
      group.hidden = !group.querySelector("[data-entry]:not([hidden])");
      if (group instanceof HTMLDetailsElement) group.open = words.length > 0;
    }
    const count = this.querySelector("[data-count]");
    if (!count) return;
    count.role = "status";
    this.#all ||= count.textContent;
    count.textContent = words.length === 0 ? this.#all : found === 0 ? "Nothing has these words" : `${formatCount(found)} of ${this.#all}`;
  }
}

customElements.define("entry-index", EntryIndex);
