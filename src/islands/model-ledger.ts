import { MOST_MODELS } from "../tables/comparison-state.ts";
import { DEFAULT_COLUMNS, type LedgerCell, type LedgerColumn } from "../tables/ledger-cell.ts";
import { ledgerCsv } from "../tables/ledger-csv.ts";
import { queryLedger, type LedgerModel } from "../tables/ledger-query.ts";
import { describeOrder, ledgerRow } from "../tables/ledger-row.ts";
import { emptyState, formatLedger, parseLedger, type LedgerState } from "../tables/ledger-state.ts";
import { element } from "../values/markup.ts";
import { toDom } from "./dom.ts";
import { LedgerForm } from "./ledger-form.ts";

/** Rows that stand in the page at once: sorting and filtering stay quick, however long the list. */
const ROWS_AT_ONCE = 150;

/** The table of models with columns to choose, sorting and filters; the state stands in the address. */
class ModelLedger extends HTMLElement {
  #form: LedgerForm | undefined;
  #models: LedgerModel[] = [];
  readonly #cells = new Map<string, LedgerCell[]>();
  #columns: ReadonlyMap<string, LedgerColumn> = new Map();
  #state: LedgerState = emptyState();
  #found: number[] = [];
  #rows = new Map<number, HTMLElement>();
  #shownColumns = "";
  #limit = ROWS_AT_ONCE;
  #turn = 0;

  connectedCallback(): void {
    void this.#start();
  }

  async #start(): Promise<void> {
    const data = await this.#fetch<{ models: LedgerModel[]; cells: Record<string, LedgerCell[]> }>("models");
    const controls = this.querySelector<HTMLFormElement>("[data-controls]");
    if (!data || !controls) return;
    this.#models = data.models;
    for (const [column, cells] of Object.entries(data.cells)) this.#cells.set(column, cells);
    this.#form = new LedgerForm(controls, (state) => this.#change(state));
    this.#columns = this.#form.columns;
    const { state, ignored } = parseLedger(location.search, this.#form.vocabulary);
    this.#state = state;
    this.#form.show(state);
    if (state.columns.length === 0) this.#keepRows();
    this.#showIgnored(ignored);
    this.#listen();
    await this.#update();
  }

  /** The rows that came with the page are those of the usual columns. */
  #keepRows(): void {
    for (const [index, row] of this.querySelectorAll<HTMLElement>("tbody tr").entries()) this.#rows.set(index, row);
  }

  #listen(): void {
    for (const part of this.querySelectorAll<HTMLElement>("[data-controls], [data-actions]")) part.hidden = false;
    this.querySelector("[data-clear]")?.addEventListener("click", () => {
      this.#state = { ...emptyState(), columns: this.#state.columns, sort: this.#state.sort };
      this.#form?.show(this.#state);
      this.#change({});
    });
    this.querySelector("[data-csv]")?.addEventListener("click", () => this.#download());
    this.querySelector("[data-show-more]")?.addEventListener("click", () => {
      const last = this.#limit;
      this.#limit += ROWS_AT_ONCE;
      this.#showRows();
      this.querySelectorAll<HTMLElement>("tbody tr a")[last]?.focus();
    });
    this.querySelector("thead")?.addEventListener("click", (event) => {
      const header = event.target instanceof Element ? event.target.closest("button")?.closest<HTMLElement>("th") : undefined;
      if (header) this.#sortBy(header.dataset["column"] ?? "name");
    });
  }

  /** A second press turns the order round; numbers and dates begin with the largest. */
  #sortBy(column: string): void {
    const { sort } = this.#state;
    const natural = (this.#columns.get(column)?.kind ?? "text") !== "text";
    this.#change({ sort: { column, descending: sort.column === column ? !sort.descending : natural } });
  }

  #change(part: Partial<LedgerState>): void {
    this.#state = { ...this.#state, ...part };
    this.#limit = ROWS_AT_ONCE;
    this.#showIgnored([]);
    void this.#update();
  }

  async #update(): Promise<void> {
    const turn = ++this.#turn;
    const query = formatLedger(this.#state);
    if (query !== location.search) history.replaceState(null, "", location.pathname + query + location.hash);
    await this.#load([
      ...this.#visible().map((column) => column.id),
      ...Object.keys(this.#state.ranges),
      ...this.#state.known,
      this.#state.sort.column,
    ]);
    if (turn !== this.#turn) return;
    this.#found = queryLedger(this.#models, this.#cells, this.#columns, this.#state);
    this.#showHead();
    this.#showRows();
    const [found, all] = [this.#found.length, this.#models.length];
    this.#say(`${found === all ? all : `${found} of ${all}`} models`);
    const compare = this.querySelector<HTMLAnchorElement>("[data-compare]");
    if (!compare) return;
    compare.hidden = found < 2 || found > MOST_MODELS;
    compare.search = compare.hidden ? "" : `?models=${this.#found.map((index) => this.#models[index]?.id).join(",")}`;
  }

  #visible(): LedgerColumn[] {
    const ids = this.#state.columns.length > 0 ? this.#state.columns : DEFAULT_COLUMNS;
    return ids.flatMap((id) => this.#columns.get(id) ?? []);
  }

  async #load(columns: readonly string[]): Promise<void> {
    const missing = [...new Set(columns)].filter((column) => this.#columns.has(column) && !this.#cells.has(column));
    await Promise.all(
      missing.map(async (column) => {
        const cells = await this.#fetch<LedgerCell[]>(column);
        if (cells) this.#cells.set(column, cells);
      }),
    );
  }

  #showHead(): void {
    const { column: sorted, descending } = this.#state.sort;
    const columns: LedgerColumn[] = [{ id: "name", label: "Model", kind: "text" }, ...this.#visible()];
    const key = columns.map((column) => column.id).join();
    if (key !== this.#shownColumns) {
      if (this.#shownColumns !== "") this.#rows.clear();
      this.#shownColumns = key;
      const heads = columns.map(({ id, label, kind }) =>
        element(
          "th",
          { scope: "col", "data-column": id, class: kind === "number" ? "num" : undefined },
          element("button", { type: "button" }, label),
        ),
      );
      this.querySelector("thead tr")?.replaceChildren(...heads.map(toDom));
    }
    for (const header of this.querySelectorAll<HTMLElement>("thead th")) {
      header.ariaSort = header.dataset["column"] === sorted ? (descending ? "descending" : "ascending") : null;
    }
    const caption = this.querySelector("caption");
    const { label, kind } = this.#columns.get(sorted) ?? { label: "name", kind: "text" };
    if (caption) caption.textContent = describeOrder(label, kind, descending, this.#cells.get(sorted) ?? []);
  }

  #showRows(): void {
    const shown = this.#found.slice(0, this.#limit);
    const rows = shown.map((index) => this.#row(index));
    const body = this.querySelector("tbody");
    if (body?.children.length !== rows.length || rows.some((row, place) => row !== body.children[place])) body?.replaceChildren(...rows);
    const rest = this.#found.length - shown.length;
    const more = this.querySelector<HTMLElement>("[data-more]");
    if (more) more.hidden = rest === 0;
    const button = this.querySelector("[data-show-more]");
    if (button) button.textContent = `Show ${Math.min(rest, ROWS_AT_ONCE)} more of the ${rest} that follow`;
  }

  #row(index: number): HTMLElement {
    const known = this.#rows.get(index);
    const model = this.#models[index];
    if (known || !model) return known ?? document.createElement("tr");
    const columns = this.#visible();
    const row = toDom(
      ledgerRow(
        model,
        columns.flatMap((column) => this.#cells.get(column.id)?.[index] ?? []),
        columns,
      ),
    );
    this.#rows.set(index, row);
    return row;
  }

  #download(): void {
    const models = this.#found
      .flatMap((index) => this.#models[index] ?? [])
      .map(({ id, name, url }) => ({ id, name, address: new URL(url, location.href).href }));
    const csv = ledgerCsv(models, this.#visible(), (place, column) => this.#cells.get(column)?.[this.#found[place] ?? -1]);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([csv], { type: "text/csv;charset=utf-8" }));
    link.download = "models.csv";
    link.click();
    URL.revokeObjectURL(link.href);
  }

  /** A file of this very build; undefined when it does not arrive. */
  async #fetch<T>(name: string): Promise<T | undefined> {
    try {
      const response = await fetch(`${this.dataset["base"] ?? ""}/data/ledger/${name}.json`);
      return response.ok ? await response.json() : undefined;
    } catch {
      return undefined;
    }
  }

  #showIgnored(ignored: readonly string[]): void {
    const list = this.querySelector<HTMLElement>("[data-problems]");
    list?.replaceChildren(
      ...ignored.slice(0, 6).map((part) => toDom(element("li", {}, `The table cannot follow “${part}” of the address, and left it out.`))),
    );
    if (list) list.hidden = ignored.length === 0;
  }

  #say(words: string): void {
    const line = this.querySelector("[data-count]");
    if (line) line.textContent = words;
  }
}

customElements.define("model-ledger", ModelLedger);
