import { MOST_APPENDIX_MODELS } from "../appendix/state.ts";
import { MOST_MODELS } from "../tables/comparison-state.ts";
import { element, type Child, type Markup } from "../values/markup.ts";
import { toNodes } from "./dom.ts";

/** Models that are ticked in the table, and what can be done with them. */
export class LedgerChoice {
  readonly #ids = new Set<string>();
  readonly #bar: HTMLElement;
  readonly #base: string;

  constructor(table: HTMLElement, bar: HTMLElement, base: string) {
    [this.#bar, this.#base] = [bar, base];
    table.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.dataset["pick"] === undefined) return;
      if (target.checked) this.#ids.add(target.dataset["pick"]);
      else this.#ids.delete(target.dataset["pick"]);
      this.#show();
    });
    bar.addEventListener("click", ({ target }) => {
      if (!(target instanceof Element) || !target.closest("[data-none]")) return;
      this.#ids.clear();
      for (const box of table.querySelectorAll<HTMLInputElement>("input[data-pick]")) box.checked = false;
      this.#show();
      table.querySelector<HTMLElement>("input[data-pick]")?.focus();
    });
  }

  /** The box before a row; the same as it was when the row comes again. */
  box({ id, name }: { id: string; name: string }): Markup {
    return element("input", {
      type: "checkbox",
      "data-pick": id,
      "aria-label": `Choose ${name}`,
      checked: this.#ids.has(id) ? "" : undefined,
    });
  }

  #show(): void {
    this.#bar.hidden = this.#ids.size === 0;
    const ids = [...this.#ids].join(",");
    const count = `${this.#ids.size} ${this.#ids.size === 1 ? "model" : "models"} chosen`;
    const link = (path: string, words: string): Child =>
      element("a", { class: "button", href: `${this.#base}${path}?models=${ids}` }, words);
    const parts: Child[] = [
      element("span", { role: "status" }, count),
      this.#ids.size < 2
        ? element("span", { class: "soft" }, "one more to compare")
        : this.#ids.size <= MOST_MODELS
          ? link("/compare/", "Compare")
          : element("span", { class: "soft" }, `a comparison holds ${MOST_MODELS}`),
      this.#ids.size <= MOST_APPENDIX_MODELS && link("/appendix/", "Open in the appendix builder"),
      element("button", { type: "button", "data-none": "" }, "Choose none"),
    ];
    this.#bar.replaceChildren(...toNodes(parts));
  }
}
