import { rankByName, type NamedPage, type RankedPage } from "./names.ts";

const MOST_OPTIONS = 8;

/** Every word of the query begins a word of the name: near enough to be taken unseen. */
const SURE = 3.5;

/**
 * A search box with a list of models below it: the combobox of the ARIA Authoring Practices, list
 * autocomplete with manual selection. Arrows move through the list, Enter takes the marked model, or
 * the first where its name is what was typed; Escape closes.
 */
export class ModelPicker {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #models: readonly NamedPage[];
  readonly #pick: (page: NamedPage) => void;
  readonly #miss: (query: string) => void;
  #found: RankedPage[] = [];
  #active = -1;

  static attach(...parts: ConstructorParameters<typeof ModelPicker>): ModelPicker {
    return new ModelPicker(...parts);
  }

  /** `miss` hears of words for which Enter takes nothing. */
  constructor(
    input: HTMLInputElement,
    list: HTMLElement,
    models: readonly NamedPage[],
    pick: (page: NamedPage) => void,
    miss: (query: string) => void,
  ) {
    [this.#input, this.#list, this.#models, this.#pick, this.#miss] = [input, list, models, pick, miss];
    input.addEventListener("input", () => this.#search());
    input.addEventListener("keydown", (event) => this.#press(event));
    input.addEventListener("blur", () => this.#close());
    // The list must not take the focus, or it closes before the click arrives.
    list.addEventListener("mousedown", (event) => event.preventDefault());
  }

  #search(): void {
    this.#found = rankByName(this.#input.value, this.#models).slice(0, MOST_OPTIONS);
    this.#active = -1;
    this.#list.replaceChildren(...this.#found.map(({ page }, index) => this.#option(page, index)));
    this.#show(this.#found.length > 0);
  }

  #option(page: NamedPage, index: number): HTMLElement {
    const option = document.createElement("li");
    option.id = `${this.#list.id}-${index}`;
    option.role = "option";
    option.ariaSelected = "false";
    option.textContent = page.name;
    option.addEventListener("click", () => this.#take(page));
    return option;
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (this.#found.length === 0) return;
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.#show(true);
      this.#mark(
        this.#active === -1 && step < 0 ? this.#found.length - 1 : (this.#active + step + this.#found.length) % this.#found.length,
      );
    } else if (event.key === "Enter") {
      event.preventDefault();
      const chosen = this.#found[this.#active] ?? this.#found.find(({ rank }) => rank < SURE);
      if (chosen) this.#take(chosen.page);
      else if (this.#input.value.trim() !== "") this.#miss(this.#input.value.trim());
    } else if (event.key === "Escape" && !this.#list.hidden) {
      event.preventDefault();
      this.#close();
    }
  }

  #mark(index: number): void {
    this.#active = index;
    for (const [position, option] of [...this.#list.children].entries()) option.ariaSelected = String(position === index);
    this.#list.children[index]?.scrollIntoView({ block: "nearest" });
    this.#input.setAttribute("aria-activedescendant", `${this.#list.id}-${index}`);
  }

  #take(page: NamedPage): void {
    this.#input.value = "";
    this.#found = [];
    this.#close();
    this.#pick(page);
  }

  #close(): void {
    this.#active = -1;
    this.#show(false);
  }

  #show(open: boolean): void {
    this.#list.hidden = !open;
    this.#input.ariaExpanded = String(open);
    if (this.#active === -1) this.#input.removeAttribute("aria-activedescendant");
  }
}
