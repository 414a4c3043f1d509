import { formatAmount } from "../tables/amounts.ts";
import { DEFAULT_COLUMNS, type LedgerColumn } from "../tables/ledger-column.ts";
import type { LedgerState, LedgerVocabulary } from "../tables/ledger-state.ts";
import { attachDrops } from "./drops.ts";
import { endsOf, readRange } from "./range-input.ts";

/** The filters and the choice of columns as a form: what it can say, what it says, and showing a state in it. */
export class LedgerForm {
  readonly #root: HTMLElement;
  readonly columns: ReadonlyMap<string, LedgerColumn>;
  #columnOrder: string[] = [...DEFAULT_COLUMNS];

  /** `changed` hears what is set; `opened`, that the filters can be seen. */
  constructor(root: HTMLElement, changed: (state: Partial<LedgerState>) => void, opened: () => void) {
    this.#root = root;
    this.columns = new Map(
      this.#boxes("data-column").map((box) => [
        box.value,
        { id: box.value, label: box.dataset["column"] ?? "", kind: kindOf(box.dataset["kind"]) },
      ]),
    );
    root.querySelector("[data-controls]")?.addEventListener("submit", (event) => event.preventDefault());
    root.addEventListener("input", ({ target }) => {
      if (target instanceof Element && target.closest("[data-controls], .drop")) changed(this.#read());
    });
    attachDrops(root, () => {
      if (this.filtersOpen) opened();
    });
  }

  get vocabulary(): LedgerVocabulary {
    return {
      facets: new Map(
        this.#selects().map((select) => [
          select.dataset["facet"] ?? "",
          new Set([...select.options].map((option) => option.value).filter(Boolean)),
        ]),
      ),
      ranges: this.#ranges().map((range) => range.dataset["range"] ?? ""),
      columns: new Set(this.columns.keys()),
    };
  }

  get filtersOpen(): boolean {
    return this.#root.querySelector<HTMLElement>("#filters")?.hidden === false;
  }

  show({ text, facets, ranges, known, columns, planned }: LedgerState): void {
    const input = this.#text();
    if (input) input.value = text;
    for (const select of this.#selects()) select.value = facets[select.dataset["facet"] ?? ""] ?? "";
    for (const fieldset of this.#ranges()) {
      const range = ranges[fieldset.dataset["range"] ?? ""] ?? {};
      for (const end of endsOf(fieldset)) {
        const value = end.dataset["end"] === "low" ? range.low : range.high;
        end.value = value === undefined ? "" : formatAmount(value);
      }
      readRange(fieldset);
    }
    for (const box of this.#boxes("data-known")) box.checked = known.includes(box.dataset["known"] ?? "");
    for (const box of this.#boxes("data-column")) box.checked = (columns.length > 0 ? columns : DEFAULT_COLUMNS).includes(box.value);
    for (const box of this.#boxes("data-planned")) box.checked = planned;
    this.#columnOrder = columns.length > 0 ? [...columns] : [...DEFAULT_COLUMNS];
  }

  /** How many filters are set. */
  showSet(filters: number): void {
    const button = this.#root.querySelector('button[aria-controls="filters"]');
    if (button) button.textContent = filters === 0 ? "Filters" : `Filters ${filters}`;
  }

  /** Beside each value, how many models it would leave. */
  showCounts(counts: ReadonlyMap<string, ReadonlyMap<string, number>>): void {
    for (const select of this.#selects())
      for (const option of select.options)
        if (option.value !== "")
          option.text = `${option.dataset["label"]} (${counts.get(select.dataset["facet"] ?? "")?.get(option.value) ?? 0})`;
  }

  #read(): Omit<LedgerState, "sort"> {
    const checked = this.#boxes("data-column").flatMap((box) => (box.checked ? [box.value] : []));
    this.#columnOrder = [
      ...this.#columnOrder.filter((id) => checked.includes(id)),
      ...checked.filter((id) => !this.#columnOrder.includes(id)),
    ];
    const usual = this.#columnOrder.length === 0 || this.#columnOrder.join() === DEFAULT_COLUMNS.join();
    return {
      text: this.#text()?.value ?? "",
      facets: Object.fromEntries(
        this.#selects().flatMap((select) => (select.value ? [[select.dataset["facet"] ?? "", select.value]] : [])),
      ),
      ranges: Object.fromEntries(
        this.#ranges().flatMap((fieldset) => {
          const range = readRange(fieldset);
          return range.low === undefined && range.high === undefined ? [] : [[fieldset.dataset["range"] ?? "", range]];
        }),
      ),
      known: this.#boxes("data-known").flatMap((box) => (box.checked ? [box.dataset["known"] ?? ""] : [])),
      columns: usual ? [] : this.#columnOrder,
      planned: this.#boxes("data-planned").some((box) => box.checked),
    };
  }

  #text(): HTMLInputElement | null {
    return this.#root.querySelector("#filter-text");
  }

  #selects(): HTMLSelectElement[] {
    return [...this.#root.querySelectorAll<HTMLSelectElement>("select[data-facet]")];
  }

  #ranges(): HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>("[data-range]")];
  }

  #boxes(attribute: "data-column" | "data-known" | "data-planned"): HTMLInputElement[] {
    return [...this.#root.querySelectorAll<HTMLInputElement>(`input[${attribute}]`)];
  }
}

function kindOf(kind: string | undefined): LedgerColumn["kind"] {
  return kind === "number" || kind === "date" ? kind : "text";
}
