import type { LedgerColumn } from "../tables/ledger-column.ts";
import { ROWS_AT_ONCE, ROWS_ON_PHONES } from "../tables/ledger-data.ts";
import { describeSorting, ledgerRow, shownCells } from "../tables/ledger-row.ts";
import type { LedgerState } from "../tables/ledger-state.ts";
import { legend } from "../values/marks.ts";
import { element } from "../values/markup.ts";
import { toDom, toNodes } from "./dom.ts";
import type { LedgerChoice } from "./ledger-choice.ts";
import type { LedgerLoader } from "./ledger-loader.ts";

/** More than a tall screen shows. */
const ROWS_IN_SIGHT = 45;

/** Draws heads and rows. Rows that are drawn are kept as long as the columns stay. */
export class LedgerTable {
  readonly #root: HTMLElement;
  readonly #loader: LedgerLoader;
  readonly #choice: LedgerChoice;
  readonly #base: string;
  #rows = new Map<number, HTMLElement>();
  #columns: readonly LedgerColumn[] = [];
  /** The heads that came with the page have no buttons yet. */
  #isPlain = true;
  readonly #step = matchMedia("(max-width: 49.99rem)").matches ? ROWS_ON_PHONES : ROWS_AT_ONCE;
  #limit = this.#step;
  #turn = 0;
  /** Of all that the table holds, as it was last laid out; asking for it would have it laid out again. Pixels. */
  #height = 0;

  constructor(root: HTMLElement, loader: LedgerLoader, choice: LedgerChoice, base: string) {
    [this.#root, this.#loader, this.#choice, this.#base] = [root, loader, choice, base];
    loader.names = this.#takeRows();
    new ResizeObserver(() => (this.#height = root.offsetHeight)).observe(root);
  }

  /** The rows that came with the page are the first, with the usual columns. */
  #takeRows(): LedgerLoader["names"] {
    const names = [...this.#loader.names];
    for (const [index, row] of this.#root.querySelectorAll<HTMLElement>("tbody tr").entries()) {
      const name = { id: row.dataset["id"] ?? "", name: row.querySelector("th")?.textContent ?? "", rank: index };
      row.querySelector(".pick")?.append(toDom(this.#choice.box(name)));
      this.#rows.set(index, row);
      names[index] = name;
    }
    return names;
  }

  reset(): void {
    this.#limit = this.#step;
  }

  showMore(): void {
    this.#limit += this.#step;
  }

  get limit(): number {
    return this.#limit;
  }

  /** Of these models those that are yet to be drawn with these columns. */
  missing(indexes: readonly number[], columns: readonly LedgerColumn[], usual: boolean): number[] {
    const same = this.#isPlain ? usual : idsOf(columns) === idsOf(this.#columns);
    return same ? indexes.filter((index) => !this.#rows.has(index)) : [...indexes];
  }

  /** The rows that a screen holds at once, the others when those can be seen. */
  async show(
    indexes: readonly number[],
    columns: readonly LedgerColumn[],
    usual: boolean,
    sort: LedgerState["sort"],
    caption: string,
  ): Promise<void> {
    const turn = (this.#turn += 1);
    this.#showHead(columns, usual, sort);
    const body = this.#root.querySelector("tbody");
    const same =
      body?.children.length === indexes.length && indexes.every((index, place) => this.#rows.get(index) === body.children[place]);
    if (body && !same) {
      // The page keeps its height, so that nothing jumps between the two steps.
      this.#root.style.minBlockSize = `${this.#height}px`;
      body.replaceChildren(...this.#drawn(indexes.slice(0, ROWS_IN_SIGHT)));
    }
    this.#showCaption(sort, caption);
    if (!body || same) return;
    await seen();
    if (turn !== this.#turn) return;
    body.append(...this.#drawn(indexes.slice(ROWS_IN_SIGHT)));
    this.#root.style.minBlockSize = "";
  }

  #drawn(indexes: readonly number[]): HTMLElement[] {
    return indexes.map((index) => this.#row(index)).filter((row) => row !== undefined);
  }

  #showCaption(sort: LedgerState["sort"], caption: string): void {
    const line = this.#root.querySelector("caption");
    const words = `Models, ${caption}. ${describeSorting(this.#loader.columns.get(sort.column) ?? [])}`;
    if (line && line.textContent !== words) line.textContent = words;
  }

  #showHead(columns: readonly LedgerColumn[], usual: boolean, { column: sorted, descending }: LedgerState["sort"]): void {
    if (this.#isPlain || idsOf(columns) !== idsOf(this.#columns)) {
      if (!(this.#isPlain && usual)) this.#rows.clear();
      [this.#columns, this.#isPlain] = [columns, false];
      const all: LedgerColumn[] = [{ id: "name", label: "Model", kind: "text" }, ...columns];
      const heads = all.map(({ id, label, kind }) =>
        element(
          "th",
          { scope: "col", "data-column": id, class: kind === "text" ? undefined : "num" },
          element("button", { type: "button" }, label),
        ),
      );
      this.#root.querySelector("thead tr")?.replaceChildren(...toNodes([element("td", { class: "pick" }), heads]));
      const cells = columns.flatMap(({ id }) => shownCells(this.#loader.columns.get(id) ?? []));
      if (cells.length > 0) this.#root.querySelector("[data-legend]")?.replaceChildren(toDom(legend(cells)));
    }
    for (const header of this.#root.querySelectorAll<HTMLElement>("thead th"))
      header.ariaSort = header.dataset["column"] === sorted ? (descending ? "descending" : "ascending") : null;
  }

  /** Nothing for a model whose name did not come. A row with a hole is drawn anew the next time. */
  #row(index: number): HTMLElement | undefined {
    const known = this.#rows.get(index);
    const name = this.#loader.names[index];
    if (known || !name) return known;
    const cells = this.#columns.map(({ id }) => this.#loader.columns.get(id)?.[index]);
    const model = { ...name, url: `${this.#base}/models/${name.id}/` };
    const row = toDom(ledgerRow(model, cells, this.#columns, this.#choice.box(name)));
    if (!cells.includes(undefined)) this.#rows.set(index, row);
    return row;
  }
}

function idsOf(columns: readonly LedgerColumn[]): string {
  return columns.map(({ id }) => id).join();
}

/** After the next picture of the page; soon, where a page out of sight is given none. */
function seen(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}
