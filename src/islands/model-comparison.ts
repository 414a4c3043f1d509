import { formatAppendix } from "../appendix/state.ts";
import type { ComparisonField } from "../tables/comparison.ts";
import { formatComparison, MOST_MODELS, parseComparison, type ComparisonState } from "../tables/comparison-state.ts";
import { copyComparison, saveComparison } from "./comparison-copy.ts";
import { ComparisonLoader } from "./comparison-loader.ts";
import { ComparisonView } from "./comparison-view.ts";
import { attachDrops } from "./drops.ts";
import { fieldBoxes, missing, modelId, openNames, say, showProblems } from "./model-form.ts";
import { ModelPicker } from "./model-picker.ts";
import type { NameFiles } from "./name-files.ts";
import type { NamedPage } from "../search/names.ts";
import { entitlePage } from "./page-title.ts";

/** Any two to eight models side by side; the address holds the state. */
class ModelComparison extends HTMLElement {
  #state: ComparisonState = { models: [], fields: [], differences: false };
  #problems: string[] = [];
  #fields: ComparisonField[] = [];
  readonly #names = new Map<string, string>();
  #loader: ComparisonLoader | undefined;
  #view: ComparisonView | undefined;
  #turn = 0;

  connectedCallback(): void {
    this.hidden = false;
    this.#fields = fieldBoxes(this)
      .filter((box) => box.value !== "evaluations")
      .map((box) => ({ id: box.value, label: box.dataset["field"] ?? "", group: box.dataset["group"] ?? "" }));
    void this.#start(this.dataset["base"] ?? "");
  }

  async #start(base: string): Promise<void> {
    const fields = new Set(fieldBoxes(this).map((box) => box.value));
    const opened = await openNames(base, (named) => parseComparison(location.search, named, fields));
    if ("problem" in opened)
      return say(this, `The list of models could not be loaded: ${opened.problem}. The comparisons below still work.`);
    const { names, pages, named } = opened.data;
    this.#loader = new ComparisonLoader(base, this.#fields);
    for (const page of pages) this.#learn(page);
    const { state, problems } = parseComparison(location.search, named, fields);
    [this.#state, this.#problems] = [state, problems];
    this.#listen(names);
    await this.#update();
  }

  #listen(names: NameFiles): void {
    const [input, list] = [this.querySelector<HTMLInputElement>("#filter-model"), this.querySelector<HTMLElement>("[role=listbox]")];
    if (input && list) {
      const miss = (query: string) => say(this, missing(query, names));
      ModelPicker.attach(input, list, names, (page) => this.#add(this.#learn(page)), miss);
    }
    attachDrops(this);
    const differences = this.querySelector<HTMLInputElement>("#filter-differences");
    if (differences) {
      differences.checked = this.#state.differences;
      differences.addEventListener("change", () => this.#change({ differences: differences.checked }));
    }
    for (const box of fieldBoxes(this)) {
      box.checked = this.#state.fields.includes(box.value);
      box.addEventListener("change", () => {
        const others = this.#state.fields.filter((field) => field !== box.value);
        this.#change({ fields: box.checked ? [...others, box.value] : others });
      });
    }
    this.querySelector("[data-all-fields]")?.addEventListener("click", () => {
      for (const box of fieldBoxes(this)) box.checked = false;
      this.#change({ fields: [] });
    });
    this.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>("button") : null;
      if (button) this.#press(button);
    });
  }

  #press(button: HTMLElement): void {
    const { act, model, copy } = button.dataset;
    if (copy !== undefined && this.#view) void copyComparison(this, copy, button.textContent.trim(), this.#view);
    else if (act === "save" && this.#view) saveComparison(this.#view);
    else if (act === "remove" && model) this.#remove(model);
    else if (act === "left" && model) this.#moveLeft(model);
  }

  #remove(id: string): void {
    this.#change({ models: this.#state.models.filter((model) => model !== id) }, `${this.#names.get(id)} was removed.`);
    this.querySelector<HTMLInputElement>("#filter-model")?.focus();
  }

  #moveLeft(id: string): void {
    const at = this.#state.models.indexOf(id);
    const rest = this.#state.models.filter((model) => model !== id);
    const models = [...rest.slice(0, at - 1), id, ...rest.slice(at - 1)];
    this.#change({ models }, `${this.#names.get(id)} is now column ${at}.`, id);
  }

  /** Remembers what a model is called. */
  #learn(page: NamedPage): string {
    this.#names.set(modelId(page), page.name);
    return modelId(page);
  }

  #add(id: string): void {
    if (this.#state.models.includes(id)) return say(this, `${this.#names.get(id)} is in the comparison already.`);
    if (this.#state.models.length >= MOST_MODELS) return say(this, `A comparison holds ${MOST_MODELS} models; remove one first.`);
    this.#change({ models: [...this.#state.models, id] }, `${this.#names.get(id)} was added.`);
  }

  /** `moved`: the model whose button keeps the focus. */
  #change(part: Partial<ComparisonState>, done = "", moved?: string): void {
    this.#state = { ...this.#state, ...part };
    this.#problems = [];
    void this.#update(done).then(() => moved !== undefined && this.#focusButton(moved));
  }

  #focusButton(model: string): void {
    const button = (act: string) => this.querySelector<HTMLElement>(`button[data-act=${act}][data-model="${model}"]`);
    (button("left") ?? button("remove"))?.focus();
  }

  async #update(done = ""): Promise<void> {
    const turn = ++this.#turn;
    const query = formatComparison(this.#state);
    if (query !== location.search) history.replaceState(null, "", location.pathname + query + location.hash);
    const appendix = this.querySelector<HTMLAnchorElement>("a[data-appendix]");
    if (appendix) appendix.search = formatAppendix({ models: this.#state.models, form: "long", fields: [] });
    const loaded = await Promise.all(this.#state.models.map(async (id) => ({ id, model: await this.#loader?.load(id) })));
    if (turn !== this.#turn) return;
    entitlePage(this.#state.models.map((id) => this.#names.get(id) ?? id).join(", "));
    const failed = loaded.flatMap(({ id, model }) =>
      model && "problem" in model ? [`The card of ${this.#names.get(id)} could not be loaded: ${model.problem}.`] : [],
    );
    showProblems(this, [...this.#problems, ...failed]);
    const models = loaded.flatMap(({ model }) => (model && "data" in model ? [model.data] : []));
    this.#view = new ComparisonView(models, this.#fields, this.#state);
    this.#view.show(this);
    const next = ["No models yet: add two to eight.", "Add another model to compare it with."][models.length] ?? this.#view.caption;
    say(this, [done, next].filter(Boolean).join(" "));
  }
}

customElements.define("model-comparison", ModelComparison);
