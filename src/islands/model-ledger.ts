import { DEFAULT_COLUMNS, type LedgerColumn } from "../tables/ledger-column.ts";
import { ledgerIndexShape } from "../tables/ledger-data.ts";
import { countFacets, queryLedger, type Found } from "../tables/ledger-query.ts";
import { describeOrder } from "../tables/ledger-row.ts";
import { emptyState, formatLedger, isNewestFirst, parseLedger, type LedgerState } from "../tables/ledger-state.ts";
import { LedgerChoice } from "./ledger-choice.ts";
import { LedgerForm } from "./ledger-form.ts";
import { LedgerLoader } from "./ledger-loader.ts";
import { LedgerNotes } from "./ledger-notes.ts";
import { LedgerTable } from "./ledger-table.ts";
import { saveLedger } from "./ledger-save.ts";

/** The table of models with columns to choose, sorting and filters; the state stands in the address. */
class ModelLedger extends HTMLElement {
  #state: LedgerState = emptyState();
  #found: Found = { indexes: [], plannedLeftOut: 0 };
  #turn = 0;

  connectedCallback(): void {
    const base = this.dataset["base"] ?? "";
    const table = this.querySelector("table");
    const bar = this.querySelector<HTMLElement>("[data-chosen]");
    if (!table || !bar) return;
    const loader = new LedgerLoader(ledgerIndexShape.parse(JSON.parse(this.dataset["index"] ?? "")), base);
    const ledger = new LedgerTable(this, loader, new LedgerChoice(table, bar, base), base);
    const form = new LedgerForm(
      this,
      (part) => change(part),
      () => void this.#update(loader, form, ledger, notes),
    );
    const notes = new LedgerNotes(this, form, (part) => {
      form.show({ ...this.#state, ...part });
      change(part);
    });
    const change = (part: Partial<LedgerState>) => {
      this.#state = { ...this.#state, ...part };
      ledger.reset();
      notes.forget();
      void this.#update(loader, form, ledger, notes);
    };
    const { state, ignored } = parseLedger(location.search, form.vocabulary);
    this.#state = state;
    form.show(state);
    notes.ignore(ignored);
    for (const part of this.querySelectorAll<HTMLElement>("[data-controls]")) part.hidden = false;
    this.querySelector("[data-csv]")?.addEventListener("click", () => void this.#save(loader, form, notes));
    this.querySelector("[data-copy]")?.addEventListener("click", () => void notes.copyLink());
    this.querySelector("[data-show-more]")?.addEventListener("click", () => {
      const last = ledger.limit;
      ledger.showMore();
      void this.#update(loader, form, ledger, notes).then(() => this.querySelectorAll<HTMLElement>("tbody th a")[last]?.focus());
    });
    this.querySelector("thead")?.addEventListener("click", ({ target }) => {
      const column = target instanceof Element && target.closest("button")?.closest<HTMLElement>("th")?.dataset["column"];
      if (column) change({ sort: this.#sortBy(column, form) });
    });
    void this.#update(loader, form, ledger, notes);
  }

  /** A second press turns the order round; numbers and dates begin with the largest. */
  #sortBy(column: string, form: LedgerForm): LedgerState["sort"] {
    const { sort } = this.#state;
    const natural = (form.columns.get(column)?.kind ?? "text") !== "text";
    return { column, descending: sort.column === column ? !sort.descending : natural };
  }

  async #update(loader: LedgerLoader, form: LedgerForm, ledger: LedgerTable, notes: LedgerNotes): Promise<void> {
    const turn = ++this.#turn;
    this.ariaBusy = "true";
    const query = formatLedger(this.#state);
    if (query !== location.search) history.replaceState(null, "", location.pathname + query + location.hash);
    const { sort, facets, text, ranges, known } = this.#state;
    const asked = [...Object.keys(ranges), ...known, ...(isNewestFirst(sort) ? [] : [sort.column])];
    const columns = this.#visible(form);
    await Promise.all([
      ...asked.filter((column) => form.columns.has(column)).map((column) => loader.loadColumn(column)),
      ...(sort.column === "name" ? [loader.loadNames()] : []),
      ...(text === "" ? [] : [loader.loadTexts()]),
      ...(Object.keys(facets).length > 0 || form.filtersOpen ? [loader.loadFacets()] : []),
    ]);
    if (turn !== this.#turn) return;
    const state = notes.withoutWhatFailed(this.#state, loader);
    this.#found = queryLedger(loader, form.columns, state);
    const usual = this.#state.columns.length === 0;
    const shown = this.#found.indexes.slice(0, ledger.limit);
    const missing = ledger.missing(shown, columns, usual);
    if (missing.length > 0) await Promise.all([loader.loadNames(missing), ...columns.map(({ id }) => loader.loadColumn(id, missing))]);
    if (turn !== this.#turn) return;
    const { label, kind } = form.columns.get(sort.column) ?? { label: "name", kind: "text" };
    const order = describeOrder(label, kind, state.sort);
    const rows = ledger.show(shown, columns, usual, state.sort, order);
    notes.show(this.#state, loader, this.#found, shown.length, order);
    form.showSet(notes.filterCount);
    await rows;
    if (turn !== this.#turn) return;
    if (form.filtersOpen && !loader.problems.has("facets")) form.showCounts(countFacets(loader, state));
    this.ariaBusy = null;
  }

  #visible(form: LedgerForm): LedgerColumn[] {
    const ids = this.#state.columns.length > 0 ? this.#state.columns : DEFAULT_COLUMNS;
    return ids.flatMap((id) => form.columns.get(id) ?? []);
  }

  async #save(loader: LedgerLoader, form: LedgerForm, notes: LedgerNotes): Promise<void> {
    const [indexes, columns] = [this.#found.indexes, this.#visible(form)];
    await Promise.all([loader.loadNames(indexes), ...columns.map(({ id }) => loader.loadColumn(id, indexes))]);
    notes.showProblems(loader);
    saveLedger(loader, indexes, columns, this.dataset["base"] ?? "");
  }
}

customElements.define("model-ledger", ModelLedger);
