import {
  formatHighlight,
  HIGHLIGHT_KINDS,
  isEmpty,
  isLit,
  parseHighlight,
  withHighlight,
  withoutHighlight,
  type Highlight,
  type HighlightKind,
} from "../tables/chart-highlight.ts";
import { choicesOf } from "./chart-rows.ts";
import { nameLit } from "./chart-names.ts";

/** Picks out makers, families and models in every chart of the page; the choice stands in the address. */
class ChartHighlight extends HTMLElement {
  #choices = new Map<string, { kind: HighlightKind; id: string }>();
  #rows: HTMLTableRowElement[] = [];
  readonly #chips = document.createElement("span");
  readonly #input = document.createElement("input");

  connectedCallback(): void {
    if (this.firstChild) return;
    this.#rows = [...document.querySelectorAll<HTMLTableRowElement>("chart-view tr[data-model]")];
    this.#choices = choicesOf(this.#rows);
    if (this.#choices.size === 0) return;
    this.append(this.#form());
    this.hidden = false;
    addEventListener("popstate", () => this.#show());
    // A chart that comes into view, or changes its width, has room for other names.
    const observer = new ResizeObserver(() => this.#show());
    for (const plot of plots()) observer.observe(plot);
    this.#show();
  }

  #form(): HTMLFormElement {
    const form = document.createElement("form");
    const label = document.createElement("label");
    const list = document.createElement("datalist");
    list.id = "chart-choices";
    list.append(...[...this.#choices.keys()].map((words) => Object.assign(document.createElement("option"), { value: words })));
    this.#input.type = "text";
    this.#input.placeholder = "maker, family or model";
    this.#input.setAttribute("list", list.id);
    this.#input.autocomplete = "off";
    this.#input.addEventListener("input", () => this.#take(false));
    label.append("Highlight ", this.#input);
    form.append(label, list, this.#chips);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#take(true);
    });
    return form;
  }

  /** Takes what is written where it names one thing; on Enter also the first that begins so. */
  #take(isLast: boolean): void {
    const words = this.#input.value.trim().toLowerCase();
    if (words === "") return;
    const names = [...this.#choices.keys()];
    const name =
      names.find((one) => one.toLowerCase() === words) ?? (isLast ? names.find((one) => one.toLowerCase().startsWith(words)) : undefined);
    const choice = name === undefined ? undefined : this.#choices.get(name);
    this.#input.setCustomValidity(isLast && !choice ? "No maker, family or model of these charts is called so." : "");
    if (isLast) this.#input.reportValidity();
    if (!choice) return;
    this.#input.value = "";
    this.#change(withHighlight(this.#read(), choice.kind, choice.id));
  }

  #read(): Highlight {
    return parseHighlight(location.search, (kind, id) => [...this.#choices.values()].some((one) => one.kind === kind && one.id === id));
  }

  #change(highlight: Highlight): void {
    history.pushState(null, "", `${location.pathname}${formatHighlight(highlight)}${location.hash}`);
    this.#show();
  }

  #show(): void {
    const highlight = this.#read();
    this.#chips.replaceChildren(...HIGHLIGHT_KINDS.flatMap((kind) => highlight[kind].map((id) => this.#chip(highlight, kind, id))));
    const lit = new Set(
      this.#rows
        .filter(({ dataset: { maker = "", family = "", model = "" } }) => isLit(highlight, { maker, family, model }))
        .map((row) => row.dataset["model"] ?? ""),
    );
    for (const plot of plots()) {
      plot.classList.toggle("dimmed", !isEmpty(highlight));
      nameLit(plot, lit);
    }
  }

  #chip(highlight: Highlight, kind: HighlightKind, id: string): HTMLElement {
    const name = [...this.#choices].find(([, choice]) => choice.kind === kind && choice.id === id)?.[0] ?? id;
    const chip = document.createElement("button");
    chip.type = "button";
    chip.textContent = `${name.replace(/, (?:maker|family)$/, "")} ×`;
    chip.ariaLabel = `Remove ${name} from what stands out`;
    chip.addEventListener("click", () => {
      this.#change(withoutHighlight(highlight, kind, id));
      this.#input.focus();
    });
    return chip;
  }
}

function plots(): NodeListOf<SVGSVGElement> {
  return document.querySelectorAll<SVGSVGElement>("chart-view .plot > svg");
}

customElements.define("chart-highlight", ChartHighlight);
