import { emptyState, formatLedger } from "../tables/ledger-state.ts";
import type { LedgerCell } from "../tables/ledger-column.ts";
import { fetchNames, fetchSearchFields } from "./fetch-names.ts";
import { LedgerLoader } from "./ledger-loader.ts";
import { fieldsAlone, findFacts, thingsAsked, type FoundFact, type SearchField } from "./facts.ts";
import { findHalfTyped } from "./half-typed.ts";
import { INSIDE_WORDS, prepareNames, rankByName, type NamedPage } from "./names.ts";
import { Spelling } from "./spelling.ts";

/** Values that models must have, by filter. */
export type Filters = Readonly<Record<string, string>>;

/** What a query resolves to without the full text, in the order of showing. */
export interface Found {
  /** The query is their very name. */
  exact: readonly NamedPage[];
  facts: FoundFact[];
  /** Names that hold the words of the query; else those of which it asks for a fact that they do not have. */
  similar: NamedPage[];
  /** Whether names hold the words only inside their own. */
  inside: boolean;
  /** Fields that were asked for alone, with the address of a table of them. */
  tables: { label: string; url: string }[];
}

const MOST_NAMES = 8;

/** The generated index of names and fields: what `/data/names.json` and `/data/search-fields.json` hold. */
export class SearchIndex {
  readonly pages: readonly NamedPage[];
  readonly fields: readonly SearchField[];
  readonly spelling: Spelling;
  readonly #base: string;
  #ledger: Promise<LedgerLoader | undefined> | undefined;
  #kinds: ReadonlyMap<string, string> | undefined;
  readonly #columns = new Map<string, Promise<ReadonlyMap<string, LedgerCell>>>();

  static async load(base: string): Promise<SearchIndex> {
    const [pages, fields] = await Promise.all([fetchNames(base), fetchSearchFields(base)]);
    if ("problem" in pages) throw new Error(pages.problem);
    if ("problem" in fields) throw new Error(fields.problem);
    return new SearchIndex(base, pages.data, fields.data);
  }

  constructor(base: string, pages: readonly NamedPage[], fields: readonly SearchField[]) {
    [this.#base, this.pages, this.fields] = [base, pages, fields];
    this.spelling = new Spelling(pages, fields);
    prepareNames(pages);
  }

  /** Values that some page has for a filter, in the order of choosing. */
  valuesOf(filter: string): string[] {
    const values = this.pages.flatMap((page) => page.filters.flatMap(([name, value]) => (name === filter ? [value] : [])));
    return [...new Set(values)].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  }

  /** Pages that pass all filters, by name and fact; without a query all that pass. */
  async find(query: string, filters: Filters): Promise<Found> {
    const wanted = Object.entries(filters);
    const isWanted = (page: NamedPage) =>
      wanted.every(([name, value]) => page.filters.some(([known, has]) => known === name && has === value));
    // Without filters the very list: what is known of it is not worked out again.
    const pages = wanted.length === 0 ? this.pages : this.pages.filter(isWanted);
    if (query === "") return { exact: pages, facts: [], tables: [], similar: [], inside: false };
    const ranked = rankByName(query, pages);
    const similar = ranked.filter(({ rank }) => rank >= 1).map(({ page }) => page);
    const facts = await findFacts(query, pages, this.fields, (field) => this.#readColumn(field));
    return {
      inside: ranked.every(({ rank }) => rank >= INSIDE_WORDS),
      exact: ranked.filter(({ rank }) => rank < 1).map(({ page }) => page),
      facts,
      tables: wanted.length > 0 ? [] : fieldsAlone(query, this.fields).map((field) => this.#table(field)),
      similar: (ranked.length + facts.length > 0 ? similar : thingsAsked(query, pages, this.fields)).slice(0, MOST_NAMES),
    };
  }

  /**
   * What a query finds by name. Where that is nothing, or only inside of words, and another spelling has
   * names, theirs come first, with the spelling in `instead`.
   */
  async answer(query: string, filters: Filters): Promise<{ found: Found; instead?: string }> {
    const found = await this.find(query, filters);
    if (found.facts.length + found.tables.length > 0 || !found.inside) return { found };
    const respelt = this.spelling.respell(query);
    if (respelt === undefined) return { found };
    const better = await this.find(respelt, filters);
    if (better.inside && better.facts.length === 0) return { found };
    return { found: better, instead: respelt };
  }

  /** What a query finds while it is typed: its answer, and facts whose name its last word may become. */
  async suggest(query: string): Promise<Found> {
    const { found } = await this.answer(query, {});
    if (found.facts.length > 0) return found;
    return { ...found, facts: await findHalfTyped(query, this.pages, this.fields, (field) => this.#readColumn(field)) };
  }

  /** What kind of page an address is, in a word. */
  kindOf(path: string): string {
    this.#kinds ??= new Map(this.pages.map(({ url, kind }) => [url, kind]));
    return this.#kinds.get(path) ?? (path.startsWith(`${this.#base}/sources/`) ? "source" : "page");
  }

  #table({ id, label }: SearchField): Found["tables"][number] {
    const state = { ...emptyState(), columns: [id], sort: { column: id, descending: true } };
    return { label, url: `${this.#base}/models/${formatLedger(state)}` };
  }

  #readColumn(field: string): Promise<ReadonlyMap<string, LedgerCell>> {
    const column = this.#columns.get(field) ?? this.#loadColumn(field);
    this.#columns.set(field, column);
    return column;
  }

  /** Cells by address of the model; none where they do not come: names and the full text still answer. */
  async #loadColumn(field: string): Promise<ReadonlyMap<string, LedgerCell>> {
    this.#ledger ??= LedgerLoader.open(this.#base);
    const ledger = await this.#ledger;
    await Promise.all([ledger?.loadNames(), ledger?.loadColumn(field)]);
    const cells = ledger?.columns.get(field) ?? [];
    return new Map(
      cells.flatMap((cell, index) => (cell && ledger?.names[index] ? [[`${this.#base}/models/${ledger.names[index].id}/`, cell]] : [])),
    );
  }
}
