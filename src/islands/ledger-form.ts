import { formatAmount, parseAmount, type Range } from "../tables/amounts.ts";
import { DEFAULT_COLUMNS, type LedgerColumn } from "../tables/ledger-cell.ts";
import type { LedgerState, LedgerVocabulary } from "../tables/ledger-state.ts";

/** The filters and the choice of columns as a form: what it can say, what it says, and showing a state in it. */
export class LedgerForm {
  readonly #form: HTMLFormElement;
  readonly columns: ReadonlyMap<string, LedgerColumn>;

  constructor(form: HTMLFormElement, changed: (state: Partial<LedgerState>) => void) {
    this.#form = form;
    this.columns = new Map(
      this.#boxes("data-column").map((box) => [
        box.value,
        { id: box.value, label: box.dataset["column"] ?? "", kind: kindOf(box.dataset["kind"]) },
      ]),
    );
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => {
      const state = this.#read();
      this.#showCount(state);
      changed(state);
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

  show({ text, facets, ranges, known, columns }: LedgerState): void {
    const input = this.#text();
    if (input) input.value = text;
    for (const select of this.#selects()) select.value = facets[select.dataset["facet"] ?? ""] ?? "";
    for (const fieldset of this.#ranges()) {
      const range = ranges[fieldset.dataset["range"] ?? ""] ?? {};
      for (const end of endsOf(fieldset)) {
        const value = end.dataset["end"] === "low" ? range.low : range.high;
        end.value = value === undefined ? "" : formatAmount(value);
        end.ariaInvalid = null;
      }
    }
    for (const box of this.#boxes("data-known")) box.checked = known.includes(box.dataset["known"] ?? "");
    for (const box of this.#boxes("data-column")) box.checked = (columns.length > 0 ? columns : DEFAULT_COLUMNS).includes(box.value);
    // On a narrow screen the open filters would push the table out of sight.
    const narrow = this.#form.querySelector<HTMLDetailsElement>(".narrow");
    if (narrow && matchMedia("(min-width: 64rem)").matches) narrow.open = true;
    this.#showCount({ facets, ranges, known });
    this.#columnOrder = columns.length > 0 ? [...columns] : [...DEFAULT_COLUMNS];
  }

  #columnOrder: string[] = [...DEFAULT_COLUMNS];

  #read(): Omit<LedgerState, "sort"> {
    const checked = this.#boxes("data-column")
      .filter((box) => box.checked)
      .map((box) => box.value);
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
    };
  }

  /** A closed list of filters still says that some are set. */
  #showCount({ facets, ranges, known }: Pick<LedgerState, "facets" | "ranges" | "known">): void {
    const set = Object.keys(facets).length + Object.keys(ranges).length + known.length;
    const summary = this.#form.querySelector(".narrow > summary");
    if (summary) summary.textContent = set === 0 ? "Filters" : `Filters (${set} set)`;
  }

  #text(): HTMLInputElement | null {
    return this.#form.querySelector("#filter-text");
  }

  #selects(): HTMLSelectElement[] {
    return [...this.#form.querySelectorAll<HTMLSelectElement>("select[data-facet]")];
  }

  #ranges(): HTMLElement[] {
    return [...this.#form.querySelectorAll<HTMLElement>("[data-range]")];
  }

  #boxes(attribute: "data-column" | "data-known"): HTMLInputElement[] {
    return [...this.#form.querySelectorAll<HTMLInputElement>(`input[${attribute}]`)];
  }
}

function endsOf(fieldset: HTMLElement): HTMLInputElement[] {
  return [...fieldset.querySelectorAll<HTMLInputElement>("input[data-end]")];
}

/** The range that is typed; an end that is no amount, or above which nothing can lie, is marked and left out. */
function readRange(fieldset: HTMLElement): Range {
  const range: Range = {};
  for (const end of endsOf(fieldset)) {
    const value = parseAmount(end.value);
    const crossed = end.dataset["end"] === "high" && value !== undefined && range.low !== undefined && value < range.low;
    const wrong = end.value.trim() !== "" && (value === undefined || crossed);
    end.ariaInvalid = wrong ? "true" : null;
    if (wrong || value === undefined) continue;
    if (end.dataset["end"] === "low") range.low = value;
    else range.high = value;
  }
  return range;
}

function kindOf(kind: string | undefined): LedgerColumn["kind"] {
  return kind === "number" || kind === "date" ? kind : "text";
}
