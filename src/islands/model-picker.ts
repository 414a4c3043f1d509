import { Combobox } from "./combobox.ts";
import type { NameFiles } from "./name-files.ts";
import { rankByName, type NamedPage, type RankedPage } from "../search/names.ts";

const MOST_OPTIONS = 8;

/** Every word of the query begins a word of the name: near enough to be taken unseen. */
const SURE = 3.5;

/** A search box with a list of models below it. Enter takes the marked model, or the first where its name is what was typed. */
export class ModelPicker {
  readonly #input: HTMLInputElement;
  readonly #box: Combobox;
  readonly #names: NameFiles;
  readonly #pick: (page: NamedPage) => void;
  readonly #miss: (query: string) => void;
  #found: RankedPage[] = [];
  #searching: Promise<void> | undefined;
  #turn = 0;

  static attach(...parts: ConstructorParameters<typeof ModelPicker>): ModelPicker {
    return new ModelPicker(...parts);
  }

  /** `miss` hears of words for which Enter takes nothing. */
  constructor(
    input: HTMLInputElement,
    list: HTMLElement,
    names: NameFiles,
    pick: (page: NamedPage) => void,
    miss: (query: string) => void,
  ) {
    [this.#input, this.#names, this.#pick, this.#miss] = [input, names, pick, miss];
    this.#box = new Combobox(input, list, (event) => void this.#enter(event));
    input.addEventListener("input", () => void this.#search());
  }

  async #search(): Promise<void> {
    this.#turn += 1;
    const [turn, query] = [this.#turn, this.#input.value];
    const searching = this.#names.candidates([query], this.#names.isModel);
    this.#searching = searching.then(() => undefined);
    const models = await searching;
    if (turn !== this.#turn) return;
    this.#found = rankByName(query, models).slice(0, MOST_OPTIONS);
    this.#box.offer(this.#found.map(({ page }) => ({ content: [page.name], take: () => this.#take(page) })));
  }

  /** Enter waits for the answer to what was typed. */
  async #enter(event: KeyboardEvent): Promise<void> {
    event.preventDefault();
    await this.#searching;
    const query = this.#input.value.trim();
    const sure = this.#found.find(({ rank }) => rank < SURE);
    if (sure) this.#take(sure.page);
    else if (query !== "") this.#miss(query);
  }

  #take(page: NamedPage): void {
    this.#input.value = "";
    this.#turn += 1;
    this.#found = [];
    this.#box.offer([]);
    this.#pick(page);
  }
}
