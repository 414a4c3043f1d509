import { emptyState, type LedgerState } from "../tables/ledger-state.ts";
import type { Found } from "../tables/ledger-query.ts";
import { element } from "../values/markup.ts";
import { toDom, toNodes } from "./dom.ts";
import { chipItems, chipsOf, type Chip, type FilterLabels } from "./ledger-chips.ts";
import type { LedgerForm } from "./ledger-form.ts";
import type { LedgerLoader } from "./ledger-loader.ts";
import { showProblems } from "./model-form.ts";

/** What the table says of itself: how many rows, which filters are set, what did not come, and that nothing is left. */
export class LedgerNotes {
  readonly #root: HTMLElement;
  readonly #labels: FilterLabels;
  readonly #form: LedgerForm;
  #ignored: readonly string[] = [];
  #chips: Chip[] = [];

  constructor(root: HTMLElement, form: LedgerForm, change: (part: Partial<LedgerState>) => void) {
    [this.#root, this.#form] = [root, form];
    this.#labels = labelsOf(root);
    const { text, facets, ranges, known, planned } = emptyState();
    root.addEventListener("click", ({ target }) => {
      const act = target instanceof Element ? target.closest<HTMLElement>("[data-chip]")?.dataset["chip"] : undefined;
      if (act === undefined) return;
      change(
        act === "all"
          ? { text, facets, ranges, known, planned }
          : act === "planned"
            ? { planned: true }
            : (this.#chips[Number(act)]?.without ?? {}),
      );
      root.querySelector<HTMLElement>("button[aria-controls=filters]")?.focus();
    });
  }

  ignore(parts: readonly string[]): void {
    this.#ignored = parts.slice(0, 6).map((part) => `The table cannot follow “${part}” of the address, and left it out.`);
  }

  forget(): void {
    this.#ignored = [];
  }

  get filterCount(): number {
    return this.#chips.length;
  }

  /** The state as far as its data came: a filter without data would take every model away. */
  withoutWhatFailed(state: LedgerState, { problems }: LedgerLoader): LedgerState {
    const came = (column: string) => !problems.has(column);
    return {
      ...state,
      text: problems.has("texts") ? "" : state.text,
      facets: problems.has("facets") ? {} : state.facets,
      ranges: Object.fromEntries(Object.entries(state.ranges).filter(([column]) => came(column))),
      known: state.known.filter(came),
      sort: came(state.sort.column === "name" ? "names" : state.sort.column) ? state.sort : emptyState().sort,
    };
  }

  show(state: LedgerState, loader: LedgerLoader, found: Found, shown: number, order: string): void {
    this.#chips = chipsOf(state, this.#labels);
    const chips = this.#root.querySelector<HTMLElement>("[data-chips]");
    chips?.replaceChildren(...chipItems(this.#chips).map(toDom));
    if (chips) chips.hidden = this.#chips.length === 0;
    const { length } = found.indexes;
    const all = state.planned ? loader.total : loader.made;
    this.#say(`${length === all ? all : `${length} of ${all}`} ${all === 1 ? "model" : "models"}, ${order}`);
    this.showProblems(loader);
    this.#showNothing(found);
    const rest = length - shown;
    const more = this.#root.querySelector<HTMLElement>("[data-more]");
    if (more) more.hidden = rest === 0;
    const button = this.#root.querySelector("[data-show-more]");
    if (button) button.textContent = `Show more of the ${rest} that follow`;
  }

  showProblems({ problems }: LedgerLoader): void {
    const lines = [...problems].map(([file, why]) => `${this.#consequence(file)} could not be loaded: ${why}.`);
    showProblems(this.#root, [...this.#ignored, ...lines]);
  }

  #consequence(file: string): string {
    const parts: Record<string, string> = {
      names: "Names of models, so that rows are missing,",
      texts: "The words to filter by, so that the filter by text is not followed,",
      facets: "The values of the filters, so that these are not followed,",
    };
    return parts[file] ?? `The column “${this.#form.columns.get(file)?.label ?? file}”`;
  }

  #showNothing({ indexes, plannedLeftOut }: Found): void {
    const place = this.#root.querySelector<HTMLElement>("[data-nothing]");
    if (!place) return;
    place.hidden = indexes.length > 0;
    const button = (act: string, words: string) => element("button", { type: "button", "data-chip": act }, words);
    const planned = plannedLeftOut > 0 && [" ", button("planned", `Show the ${plannedLeftOut} that are planned`)];
    const why = this.#chips.length > 0 && ["No model meets all of these. ", button("all", "Clear all filters")];
    if (!place.hidden) place.replaceChildren(...toNodes([why || "There is no model here yet.", planned]));
  }

  async copyLink(): Promise<void> {
    const status = this.#root.querySelector("[data-count]")?.textContent ?? "";
    const done = await navigator.clipboard?.writeText(location.href).then(
      () => true,
      () => false,
    );
    this.#say(done ? "The link was copied." : "The browser keeps its clipboard to itself; copy the address of this page.");
    setTimeout(() => this.#say(status), 4000);
  }

  #say(words: string): void {
    const line = this.#root.querySelector("[data-count]");
    if (line && line.textContent !== words) line.textContent = words;
  }
}

function labelsOf(root: HTMLElement): FilterLabels {
  return {
    value(facet, value) {
      const select = root.querySelector<HTMLSelectElement>(`select[data-facet="${CSS.escape(facet)}"]`);
      const option = [...(select?.options ?? [])].find((one) => one.value === value);
      return `${select?.dataset["label"] ?? facet}: ${option?.dataset["label"] ?? value}`;
    },
    range: (column) => root.querySelector<HTMLElement>(`[data-range="${CSS.escape(column)}"]`)?.dataset["label"] ?? column,
  };
}
