import { buildDocument } from "../appendix/build-document.ts";
import type { AppendixCard } from "../appendix/card.ts";
import type { AppendixDocument } from "../appendix/document.ts";
import { appendixFormats, type AppendixFile } from "../appendix/formats.ts";
import { appendixMarkup } from "../appendix/html.ts";
import { formatAppendix, MOST_APPENDIX_MODELS, parseAppendix, type AppendixState } from "../appendix/state.ts";
import { fold } from "../catalog/fold.ts";
import { element } from "../values/markup.ts";
import { toDom } from "./dom.ts";
import { fetchFile, fieldBoxes, missing, modelId, say, showProblems } from "./model-form.ts";
import { ModelPicker } from "./model-picker.ts";
import type { NamedPage } from "./names.ts";

/** Name of the files, without an ending; the LaTeX file names its bibliography by it. */
const FILE_NAME = "models";

/** The models section of a proposal, for any models; the address holds the choice. */
class AppendixBuilder extends HTMLElement {
  #state: AppendixState = { models: [], form: "long", fields: [] };
  #names = new Map<string, string>();
  readonly #cards = new Map<string, Promise<AppendixCard | undefined>>();
  #document: AppendixDocument | undefined;
  #turn = 0;

  connectedCallback(): void {
    this.hidden = false;
    void this.#start();
  }

  async #start(): Promise<void> {
    const pages = await fetchFile<NamedPage[]>(this.dataset["base"] ?? "", "/data/names.json");
    if (!pages) return say(this, "The list of models could not be loaded; reload the page to try again.");
    const models = pages.filter((page) => page.kind === "model");
    const spellings = new Map(models.flatMap((page) => page.names.map((name) => [fold(name), modelId(page)] as const)));
    this.#names = new Map(models.map((page) => [modelId(page), page.name]));
    const named = (name: string) => (this.#names.has(name) ? name : spellings.get(fold(name)));
    const { state, problems } = parseAppendix(location.search, named, new Set(fieldBoxes(this).map((box) => box.value)));
    this.#state = state;
    showProblems(this, problems);
    this.#listen(models);
    await this.#update("");
  }

  #listen(models: readonly NamedPage[]): void {
    const [input, list] = [this.querySelector<HTMLInputElement>("#filter-model"), this.querySelector<HTMLElement>("[role=listbox]")];
    if (input && list) {
      const miss = (query: string) => say(this, missing(query));
      ModelPicker.attach(input, list, models, (page) => this.#add(modelId(page)), miss);
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
    const cards = loaded.filter((card) => card !== undefined);
    const { commit, date = "", catalog: catalogUrl = "" } = this.dataset;
    this.#document =
      cards.length === 0
        ? undefined
        : buildDocument(cards, { form, fields, variants: new Set(), revision: { commit: commit ?? null, date }, catalogUrl });
    this.#show();
    const failed = models.length - cards.length;
    const state =
      cards.length === 0
        ? "No models yet."
        : `${cards.length} ${cards.length === 1 ? "model" : "models"}, ${this.#document?.references.length ?? 0} references.`;
    say(this, [done, state, failed > 0 ? `${failed} could not be loaded.` : ""].filter(Boolean).join(" "));
  }

  #show(): void {
    const chosen = this.#state.models.map((id) =>
      toDom(
        element(
          "li",
          {},
          `${this.#names.get(id)} `,
          element(
            "button",
            { type: "button", "data-model": id },
            "Remove",
            element("span", { class: "unseen" }, ` ${this.#names.get(id)}`),
          ),
        ),
      ),
    );
    this.querySelector("[data-models]")?.replaceChildren(...chosen);
    const place = this.querySelector<HTMLElement>("[data-preview]");
    const ready = this.querySelector<HTMLElement>("[data-ready]");
    if (ready) ready.hidden = this.#document === undefined;
    place?.replaceChildren(...(this.#document ? appendixMarkup(this.#document, 1).map(toDom) : []));
  }

  async #files(id: string): Promise<AppendixFile[]> {
    const format = appendixFormats.find((known) => known.id === id);
    return this.#document && format ? format.write(this.#document, FILE_NAME) : [];
  }

  async #save(format: string, ending: string): Promise<void> {
    const file = (await this.#files(format)).find((one) => one.ending === ending);
    if (!file) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([file.contents], { type: file.mediaType }));
    link.download = file.name + file.ending;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    say(this, `${link.download} was written.`);
  }

  async #copy(): Promise<void> {
    const [file] = await this.#files("md");
    try {
      await navigator.clipboard.writeText(String(file?.contents ?? ""));
      say(this, "Markdown was copied.");
    } catch {
      say(this, "The browser keeps its clipboard to itself; download the Markdown file.");
    }
  }

  #load(id: string): Promise<AppendixCard | undefined> {
    const loading = this.#cards.get(id) ?? fetchFile<AppendixCard>(this.dataset["base"] ?? "", `/models/${id}.appendix.json`);
    this.#cards.set(id, loading);
    return loading;
  }
}

customElements.define("appendix-builder", AppendixBuilder);
