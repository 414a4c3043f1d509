import { appendixCardShape } from "../appendix/card-shape.ts";
import { buildDocument } from "../appendix/build-document.ts";
import type { AppendixCard } from "../appendix/card.ts";
import type { AppendixDocument } from "../appendix/document.ts";
import { appendixMarkup } from "../appendix/html.ts";
import { formatAppendix, MOST_APPENDIX_MODELS, parseAppendix, type AppendixState } from "../appendix/state.ts";
import { element } from "../values/markup.ts";
import { copyAppendix, saveAppendix } from "./appendix-files.ts";
import { toDom } from "./dom.ts";
import { fetchData, type Fetched } from "./fetch-data.ts";
import { fieldBoxes, missing, modelId, openNames, say, showProblems } from "./model-form.ts";
import { ModelPicker } from "./model-picker.ts";
import type { NameFiles } from "./name-files.ts";
import type { NamedPage } from "../search/names.ts";

/** The models section of a proposal, for any models; the address holds the choice. */
class AppendixBuilder extends HTMLElement {
  #state: AppendixState = { models: [], form: "long", fields: [] };
  readonly #names = new Map<string, string>();
  readonly #cards = new Map<string, Promise<Fetched<AppendixCard>>>();
  #document: AppendixDocument | undefined;
  #turn = 0;

  connectedCallback(): void {
    this.hidden = false;
    void this.#start();
  }

  async #start(): Promise<void> {
    const fields = new Set(fieldBoxes(this).map((box) => box.value));
    const opened = await openNames(this.dataset["base"] ?? "", (named) => parseAppendix(location.search, named, fields));
    if ("problem" in opened) return say(this, `The list of models could not be loaded: ${opened.problem}. Reload the page to try again.`);
    const { names, pages, named } = opened.data;
    for (const page of pages) this.#learn(page);
    const { state, problems } = parseAppendix(location.search, named, fields);
    this.#state = state;
    showProblems(this, problems);
    this.#listen(names);
    await this.#update("");
  }

  #listen(names: NameFiles): void {
    const [input, list] = [this.querySelector<HTMLInputElement>("#filter-model"), this.querySelector<HTMLElement>("[role=listbox]")];
    if (input && list) {
      const miss = (query: string) => say(this, missing(query, names));
      ModelPicker.attach(input, list, names, (page) => this.#add(this.#learn(page)), miss);
    }
    for (const choice of this.querySelectorAll<HTMLInputElement>("input[name=form]")) {
      choice.checked = choice.value === this.#state.form;
      choice.addEventListener("change", () => this.#change({ form: choice.value === "short" ? "short" : "long" }));
    }
    for (const box of fieldBoxes(this)) {
      box.checked = this.#state.fields.includes(box.value);
      box.addEventListener("change", () => this.#change({ fields: fieldBoxes(this).flatMap((one) => (one.checked ? [one.value] : [])) }));
    }
    this.querySelector("[data-usual-fields]")?.addEventListener("click", () => {
      for (const box of fieldBoxes(this)) box.checked = false;
      this.#change({ fields: [] });
    });
    for (const button of this.querySelectorAll<HTMLButtonElement>("button[data-format]"))
      button.addEventListener("click", () => void this.#save(button.dataset["format"] ?? "", button.dataset["ending"] ?? ""));
    this.querySelector("[data-copy]")?.addEventListener("click", () => void this.#copy());
    this.querySelector("[data-models]")?.addEventListener("click", ({ target }) => {
      const id = target instanceof Element ? target.closest<HTMLElement>("button[data-model]")?.dataset["model"] : undefined;
      if (!id) return;
      this.#change({ models: this.#state.models.filter((model) => model !== id) }, `${this.#names.get(id)} was removed.`);
      this.querySelector<HTMLInputElement>("#filter-model")?.focus();
    });
  }

  /** Remembers what a model is called. */
  #learn(page: NamedPage): string {
    this.#names.set(modelId(page), page.name);
    return modelId(page);
  }

  #add(id: string): void {
    if (this.#state.models.includes(id)) return say(this, `${this.#names.get(id)} is in the appendix already.`);
    if (this.#state.models.length >= MOST_APPENDIX_MODELS) return say(this, `An appendix here holds ${MOST_APPENDIX_MODELS} models.`);
    this.#change({ models: [...this.#state.models, id] }, `${this.#names.get(id)} was added.`);
  }

  #change(part: Partial<AppendixState>, done = ""): void {
    this.#state = { ...this.#state, ...part };
    showProblems(this, []);
    void this.#update(done);
  }

  async #update(done: string): Promise<void> {
    const turn = ++this.#turn;
    const { models, form, fields } = this.#state;
    const query = formatAppendix(this.#state);
    if (query !== location.search) history.replaceState(null, "", query + location.hash || location.pathname);
    const loaded = await Promise.all(models.map((id) => this.#load(id)));
    if (turn !== this.#turn) return;
    const cards = loaded.flatMap((card) => ("data" in card ? [card.data] : []));
    const { commit, date = "", catalogName: name = "", catalog: url = "" } = this.dataset;
    const catalogue = { name, url };
    this.#document =
      cards.length === 0
        ? undefined
        : buildDocument(cards, { form, fields, variants: new Set(), revision: { commit: commit ?? null, date }, catalogue });
    this.#show();
    const failed = loaded.flatMap((card, place) =>
      "problem" in card ? [`The card of ${this.#names.get(models[place] ?? "")} could not be loaded: ${card.problem}.`] : [],
    );
    if (failed.length > 0) showProblems(this, failed);
    const state =
      cards.length === 0
        ? "No models yet."
        : `${cards.length} ${cards.length === 1 ? "model" : "models"}, ${this.#document?.references.length ?? 0} references.`;
    say(this, [done, state].filter(Boolean).join(" "));
  }

  #show(): void {
    const chosen = this.#state.models.map((id) => chosenItem(id, this.#names.get(id) ?? id));
    this.querySelector("[data-models]")?.replaceChildren(...chosen);
    const place = this.querySelector<HTMLElement>("[data-preview]");
    const ready = this.querySelector<HTMLElement>("[data-ready]");
    if (ready) ready.hidden = this.#document === undefined;
    place?.replaceChildren(...(this.#document ? appendixMarkup(this.#document, 1).map(toDom) : []));
  }

  async #save(format: string, ending: string): Promise<void> {
    const name = this.#document && (await saveAppendix(this.#document, format, ending));
    if (name !== undefined) say(this, `${name} was written.`);
  }

  async #copy(): Promise<void> {
    if (this.#document) say(this, await copyAppendix(this.#document));
  }

  /** What failed is asked for again. */
  async #load(id: string): Promise<Fetched<AppendixCard>> {
    const loading = this.#cards.get(id) ?? fetchData(`${this.dataset["base"] ?? ""}/models/${id}.appendix.json`, appendixCardShape);
    this.#cards.set(id, loading);
    const card = await loading;
    if ("problem" in card) this.#cards.delete(id);
    return card;
  }
}

function chosenItem(id: string, name: string): HTMLElement {
  const button = element("button", { type: "button", "data-model": id }, "Remove", element("span", { class: "unseen" }, ` ${name}`));
  return toDom(element("li", {}, `${name} `, button));
}

customElements.define("appendix-builder", AppendixBuilder);
