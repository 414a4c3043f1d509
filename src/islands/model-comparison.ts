import { fold } from "../catalog/fold.ts";
import {
  answeredFields,
  compareModel,
  isSame,
  type ComparableModel,
  type ComparedModel,
  type ComparisonField,
} from "../tables/comparison.ts";
import { formatComparison, MOST_MODELS, parseComparison, type ComparisonState } from "../tables/comparison-state.ts";
import { sharedResults, unlikeResults, type SharedResults } from "../tables/comparison-evaluations.ts";
import { comparisonLinks, type ComparisonLabels } from "../tables/comparison-links.ts";
import { comparisonTable } from "../tables/comparison-table.ts";
import { comparisonCsv, comparisonText } from "../tables/comparison-text.ts";
import { element, type Markup } from "../values/markup.ts";
import { unlikeList } from "../tables/results-lists.ts";
import { formatLatex, formatMarkdown } from "../tables/table-text.ts";
import { toDom } from "./dom.ts";
import { fetchFile, fieldBoxes, missing, modelId, say, showProblems } from "./model-form.ts";
import { entitlePage } from "./page-title.ts";
import { ModelPicker } from "./model-picker.ts";
import type { NamedPage } from "./names.ts";

/** Any two to eight models side by side; the address holds the state. */
class ModelComparison extends HTMLElement {
  #state: ComparisonState = { models: [], fields: [], differences: false };
  #problems: string[] = [];
  #fields: ComparisonField[] = [];
  #names = new Map<string, string>();
  #labels: Promise<ComparisonLabels> | undefined;
  readonly #models = new Map<string, Promise<ComparedModel | undefined>>();
  #shown: { models: ComparedModel[]; fields: ComparisonField[]; evaluations: SharedResults[] } = {
    models: [],
    fields: [],
    evaluations: [],
  };
  #turn = 0;

  connectedCallback(): void {
    this.hidden = false;
    this.#fields = fieldBoxes(this)
      .filter((box) => box.value !== EVALUATIONS)
      .map((box) => ({ id: box.value, label: box.dataset["field"] ?? "", group: box.dataset["group"] ?? "" }));
    void this.#start();
  }

  async #start(): Promise<void> {
    const pages = await fetchFile<NamedPage[]>(this.dataset["base"] ?? "", "/data/names.json");
    if (!pages) return say(this, "The list of models could not be loaded. The comparisons below still work.");
    const models = pages.filter((page) => page.kind === "model");
    const spellings = new Map(models.flatMap((page) => page.names.map((name) => [fold(name), modelId(page)] as const)));
    this.#names = new Map(models.map((page) => [modelId(page), page.name]));
    const { state, problems } = parseComparison(
      location.search,
      (name) => (this.#names.has(name) ? name : spellings.get(fold(name))),
      new Set(fieldBoxes(this).map((box) => box.value)),
    );
    [this.#state, this.#problems] = [state, problems];
    this.#listen(models);
    await this.#update();
  }

  #listen(models: readonly NamedPage[]): void {
    const [input, list] = [this.querySelector<HTMLInputElement>("#filter-model"), this.querySelector<HTMLElement>("[role=listbox]")];
    if (input && list) {
      const miss = (query: string) => say(this, missing(query));
      ModelPicker.attach(input, list, models, (page) => this.#add(modelId(page)), miss);
    }
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
    for (const button of this.querySelectorAll<HTMLElement>("[data-copy]"))
      button.addEventListener("click", () => void this.#copy(button.dataset["copy"] ?? "", button.textContent.trim()));
    this.addEventListener("click", (event) => this.#press(event.target));
  }

  /** The buttons in the heads of the columns. */
  #press(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest<HTMLElement>("button[data-act]") : null;
    const id = button?.dataset["model"];
    if (!button || !id) return;
    const at = this.#state.models.indexOf(id);
    const rest = this.#state.models.filter((model) => model !== id);
    if (button.dataset["act"] === "remove") {
      this.#change({ models: rest }, `${this.#names.get(id)} was removed.`);
      this.querySelector<HTMLInputElement>("#filter-model")?.focus();
    } else {
      this.#change(
        { models: rest.toSpliced(at - 1, 0, id) },
        `${this.#names.get(id)} is now column ${at}.`,
        `button[data-act=left][data-model="${id}"], button[data-act=remove][data-model="${id}"]`,
      );
    }
  }

  #add(id: string): void {
    if (this.#state.models.includes(id)) return say(this, `${this.#names.get(id)} is in the comparison already.`);
    if (this.#state.models.length >= MOST_MODELS) return say(this, `A comparison holds ${MOST_MODELS} models; remove one first.`);
    this.#change({ models: [...this.#state.models, id] }, `${this.#names.get(id)} was added.`);
  }

  #change(part: Partial<ComparisonState>, done = "", focus?: string): void {
    this.#state = { ...this.#state, ...part };
    this.#problems = [];
    void this.#update(done).then(() => focus && this.querySelector<HTMLElement>(focus)?.focus());
  }

  async #update(done = ""): Promise<void> {
    const turn = ++this.#turn;
    const query = formatComparison(this.#state);
    if (query !== location.search) history.replaceState(null, "", location.pathname + query + location.hash);
    const loaded = await Promise.all(this.#state.models.map(async (id) => ({ id, model: await this.#load(id) })));
    if (turn !== this.#turn) return;
    const failed = loaded
      .filter(({ model }) => !model)
      .map(({ id }) => `The card of ${this.#names.get(id)} could not be loaded; reload the page to try again.`);
    showProblems(this, [...this.#problems, ...failed]);
    const models = loaded.flatMap(({ model }) => model ?? []);
    const { fields: chosen, differences } = this.#state;
    const fields = chosen.length > 0 ? this.#fields.filter(({ id }) => chosen.includes(id)) : answeredFields(models, this.#fields);
    const different = fields.filter(({ id }) => !isSame(models, id));
    const evaluations = chosen.length === 0 || chosen.includes(EVALUATIONS) ? sharedResults(models) : [];
    this.#shown = { models, fields: differences ? different : fields, evaluations };
    this.#show(fields.length - different.length, done);
  }

  #show(same: number, done: string): void {
    const { models, fields, evaluations } = this.#shown;
    entitlePage(models.map((model) => model.name).join(", "));
    const [chosen, place] = [this.querySelector<HTMLElement>("[data-chosen]"), this.querySelector<HTMLElement>("[data-table]")];
    if (chosen) chosen.hidden = models.length === 0;
    const caption = this.#caption(same);
    place?.replaceChildren(
      ...(models.length > 0
        ? [toDom(comparisonTable(models, fields, evaluations, caption, (model, index) => buttonsOf(model, index)))]
        : []),
    );
    const asked = this.#state.fields;
    const unlike = asked.length === 0 || asked.includes(EVALUATIONS) ? unlikeList(unlikeResults(models)) : [];
    this.querySelector("[data-unlike]")?.replaceChildren(...unlike.map(toDom));
    const next =
      models.length === 0
        ? "No models yet: add two to eight."
        : models.length === 1
          ? "Add another model to compare it with."
          : `${count(models.length, "model")}, ${count(fields.length + evaluations.length, "row")}.`;
    say(this, [done, next].filter(Boolean).join(" "));
  }

  #caption(same: number): string {
    const { models, fields, evaluations } = this.#shown;
    const parts = [
      count(models.length, "model"),
      ...(fields.length > 0 ? [count(fields.length, "fact")] : []),
      ...(evaluations.length > 0 ? [count(evaluations.length, "evaluation")] : []),
    ];
    const left = `${count(same, "row")} in which all give the same answer ${same === 1 ? "is" : "are"} left out; prose beside a value is not compared.`;
    return `${parts.join(", ")}.${this.#state.differences && same > 0 ? ` ${left}` : ""}`;
  }

  #load(id: string): Promise<ComparedModel | undefined> {
    const known = this.#models.get(id);
    if (known) return known;
    this.#labels ??= fetchFile<ComparisonLabels>(this.dataset["base"] ?? "", "/data/comparison-labels.json").then(
      (labels) => labels ?? { sources: {}, benchmarks: {} },
    );
    const loading = Promise.all([fetchFile<ComparableModel>(this.dataset["base"] ?? "", `/models/${id}.json`), this.#labels]).then(
      ([model, labels]) => {
        if (!model) this.#models.delete(id);
        return model && compareModel(model, this.#fields, comparisonLinks(labels, this.dataset["base"] ?? ""));
      },
    );
    this.#models.set(id, loading);
    return loading;
  }

  async #copy(format: string, label: string): Promise<void> {
    const { models, fields, evaluations } = this.#shown;
    const absolute = (url: string) => new URL(url, location.href).href;
    const text = () => comparisonText(models, fields, evaluations, absolute);
    const words =
      format === "csv"
        ? comparisonCsv(models, fields, evaluations, absolute)
        : format === "latex"
          ? formatLatex(text())
          : format === "markdown"
            ? formatMarkdown(text())
            : location.href;
    const byHand = this.querySelector<HTMLElement>("[data-by-hand]");
    try {
      await navigator.clipboard.writeText(words);
      if (byHand) byHand.hidden = true;
      say(this, `${label} was copied.`);
    } catch {
      const area = byHand?.querySelector("textarea");
      if (!byHand || !area) return;
      byHand.hidden = false;
      area.value = words;
      area.select();
    }
  }
}

function buttonsOf({ id, name }: ComparedModel, index: number): Markup {
  const button = (act: string, label: string) =>
    element("button", { type: "button", "data-act": act, "data-model": id }, label, element("span", { class: "unseen" }, ` ${name}`));
  return element("span", { class: "acts" }, index > 0 && button("left", "Move left"), button("remove", "Remove"));
}

/** Asks for the results as a field is asked for; the section of a card that holds them. */
const EVALUATIONS = "evaluations";
const count = (number: number, what: string) => `${number} ${what}${number === 1 ? "" : "s"}`;

customElements.define("model-comparison", ModelComparison);
