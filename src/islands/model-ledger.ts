import { fold } from "../catalog/fold.ts";

interface Row {
  element: HTMLTableRowElement;
  names: string[];
  filters: [string, string][];
}

/** Makes the table of models sortable and filterable; the state stands in the address. */
class ModelLedger extends HTMLElement {
  #rows: Row[] = [];
  #sort = { column: 0, descending: false };

  connectedCallback(): void {
    const index: Record<string, { names: string[]; filters: [string, string][] }> = JSON.parse(this.dataset["index"] ?? "{}");
    this.#rows = [...this.querySelectorAll<HTMLTableRowElement>("tbody tr")].map((element) => {
      const entry = index[element.dataset["id"] ?? ""];
      return { element, names: (entry?.names ?? []).map(fold), filters: entry?.filters ?? [] };
    });
    const form = this.querySelector("form");
    if (form) {
      form.hidden = false;
      form.addEventListener("input", () => this.#update());
      form.addEventListener("submit", (event) => event.preventDefault());
    }
    for (const [column, header] of this.#headers().entries()) this.#makeSortable(header, column);
    this.#restore();
    this.#update();
  }

  #headers(): HTMLTableCellElement[] {
    return [...this.querySelectorAll<HTMLTableCellElement>("thead th")];
  }

  #selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll<HTMLSelectElement>("select[data-filter]")];
  }

  #makeSortable(header: HTMLTableCellElement, column: number): void {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = header.textContent;
    header.replaceChildren(button);
    button.addEventListener("click", () => {
      const again = this.#sort.column === column;
      this.#sort = { column, descending: again ? !this.#sort.descending : header.dataset["kind"] === "number" };
      this.#update();
    });
  }

  #restore(): void {
    const state = new URLSearchParams(location.search);
    const name = this.querySelector<HTMLInputElement>("#filter-name");
    if (name) name.value = state.get("name") ?? "";
    for (const select of this.#selects()) {
      const value = state.get(select.dataset["filter"] ?? "") ?? "";
      if ([...select.options].some((option) => option.value === value)) select.value = value;
    }
    const [label, direction] = (state.get("sort") ?? "").split(":");
    const column = this.#headers().findIndex((header) => header.textContent === label);
    if (column >= 0) this.#sort = { column, descending: direction === "descending" };
  }

  #update(): void {
    const name = this.querySelector<HTMLInputElement>("#filter-name")?.value ?? "";
    const wanted = this.#selects().flatMap((select): [string, string][] =>
      select.value ? [[select.dataset["filter"] ?? "", select.value]] : [],
    );
    const parts = name.toLowerCase().split(/\s+/).map(fold).filter(Boolean);
    let count = 0;
    for (const row of this.#rows) {
      const named =
        parts.length === 0 || row.names.some((known) => known.includes(fold(name)) || parts.every((part) => known.includes(part)));
      const fits = wanted.every(([filter, value]) => row.filters.some(([known, has]) => known === filter && has === value));
      row.element.hidden = !(named && fits);
      if (!row.element.hidden) count += 1;
    }
    this.#order();
    const status = this.querySelector("[data-count]");
    if (status) status.textContent = count === this.#rows.length ? `${count} models` : `${count} of ${this.#rows.length} models`;
    this.#remember(name, wanted);
  }

  #order(): void {
    const { column, descending } = this.#sort;
    const kind = this.#headers()[column]?.dataset["kind"];
    const key = (row: Row) => row.element.cells[column]?.dataset["sort"] ?? row.element.cells[column]?.textContent?.trim() ?? "";
    const compare = (a: string, b: string) => (kind === "number" ? Number(a) - Number(b) : a.localeCompare(b, "en", { numeric: true }));
    const sorted = this.#rows.toSorted((a, b) => {
      const [x, y] = [key(a), key(b)];
      if (x === "" || y === "") return Number(x === "") - Number(y === "");
      return descending ? compare(y, x) : compare(x, y);
    });
    this.querySelector("tbody")?.append(...sorted.map((row) => row.element));
    for (const [index, header] of this.#headers().entries()) {
      if (index === column) header.setAttribute("aria-sort", descending ? "descending" : "ascending");
      else header.removeAttribute("aria-sort");
    }
    const caption = this.querySelector("caption");
    if (caption)
      caption.textContent = `Sorted by ${this.#headers()[column]?.textContent?.toLowerCase()}, ${descending ? "descending" : "ascending"}. Unknown values stand last.`;
  }

  #remember(name: string, wanted: readonly [string, string][]): void {
    const state = new URLSearchParams();
    if (name) state.set("name", name);
    for (const [filter, value] of wanted) state.set(filter, value);
    const { column, descending } = this.#sort;
    if (column !== 0 || descending) state.set("sort", `${this.#headers()[column]?.textContent}:${descending ? "descending" : "ascending"}`);
    const query = state.toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
  }
}

customElements.define("model-ledger", ModelLedger);
