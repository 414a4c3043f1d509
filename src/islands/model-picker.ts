import { Combobox } from "./combobox.ts";
import { rankByName, type NamedPage, type RankedPage } from "./names.ts";

const MOST_OPTIONS = 8;

/** Every word of the query begins a word of the name: near enough to be taken unseen. */
const SURE = 3.5;

/** A search box with a list of models below it. Enter takes the marked model, or the first where its name is what was typed. */
export class ModelPicker {
  readonly #input: HTMLInputElement;
  readonly #box: Combobox;
  readonly #models: readonly NamedPage[];
  readonly #pick: (page: NamedPage) => void;
  readonly #miss: (query: string) => void;
  #found: RankedPage[] = [];

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
    [this.#input, this.#models, this.#pick, this.#miss] = [input, models, pick, miss];
    this.#box = new Combobox(input, list, (event) => this.#enter(event));
    input.addEventListener("input", () => this.#search());
  }

  #search(): void {
    this.#found = rankByName(this.#input.value, this.#models).slice(0, MOST_OPTIONS);
    this.#box.offer(this.#found.map(({ page }) => ({ content: [page.name], take: () => this.#take(page) })));
  }

  #enter(event: KeyboardEvent): void {
    event.preventDefault();
    const query = this.#input.value.trim();
    const sure = this.#found.find(({ rank }) => rank < SURE);
    if (sure) this.#take(sure.page);
    else if (query !== "") this.#miss(query);
  }

  #take(page: NamedPage): void {
    this.#input.value = "";
    this.#found = [];
    this.#box.offer([]);
    this.#pick(page);
  }
}
