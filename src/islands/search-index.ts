import { emptyState, formatLedger } from "../tables/ledger-state.ts";
import { fetchSearchFields } from "./fetch-fields.ts";
import { fieldsAlone, namesAsked, thingsAsked, type SearchField } from "../search/asked-fields.ts";
import { findFacts, type FoundFact } from "../search/facts.ts";
import { findHalfTyped, namesHalfAsked } from "./half-typed.ts";
import { NameFiles } from "./name-files.ts";
import { SearchValues } from "./search-values.ts";
import { INSIDE_WORDS, KIND_OF_FOLDER, rankByName, type NamedPage } from "../search/names.ts";
import { Spelling } from "../search/spelling.ts";

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
/** Pages that are shown for filters alone. */
const MOST_FILTERED = 200;

/** The names and fields of the site, as far as queries ask for them: `/data/names/` and `/data/search-fields.json`. */
export class SearchIndex {
  readonly fields: readonly SearchField[];
  readonly #names: NameFiles;
  readonly #base: string;
  readonly #values: SearchValues;

  static async load(base: string): Promise<SearchIndex> {
    const [names, fields] = await Promise.all([NameFiles.open(base), fetchSearchFields(base)]);
    if ("problem" in names) throw new Error(names.problem);
    if ("problem" in fields) throw new Error(fields.problem);
    return new SearchIndex(base, names.data, fields.data);
  }

  constructor(base: string, names: NameFiles, fields: readonly SearchField[]) {
    [this.#base, this.#names, this.fields] = [base, names, fields];
    this.#values = new SearchValues(base);
  }

  /** Why names may be missing from answers, as the end of a sentence. */
  get problem(): string | undefined {
    return this.#names.problem;
  }

  /** Values that some page has for a filter, in the order of choosing. */
  valuesOf(filter: string): readonly string[] {
    return this.#names.index.filters.find(([name]) => name === filter)?.[1] ?? [];
  }

  /** Fetches the names of a small catalogue before they are asked for. */
  prepare(): Promise<void> {
    return this.#names.prepare();
  }

  /** The pages that texts may name. */
  candidates(texts: Iterable<string>): Promise<NamedPage[]> {
    return this.#names.candidates(texts);
  }

  /** What puts words right, by those of all names. */
  async spelling(): Promise<Spelling> {
    return new Spelling(await this.#names.spelling(), this.fields);
  }

  /** Pages that pass all filters, by name and fact; without a query the first that pass. */
  async find(query: string, filters: Filters): Promise<Found> {
    const isFiltered = Object.keys(filters).length > 0;
    const passing = isFiltered ? await this.#names.filtered(filters) : [];
    if (query === "") {
      const exact = await this.#names.pages(passing.slice(0, MOST_FILTERED));
      return { exact, facts: [], tables: [], similar: [], inside: false };
    }
    const wanted = new Set(passing);
    const texts = [query, ...namesAsked(query, this.fields)];
    const pages = await this.#names.candidates(texts, (page) => !isFiltered || wanted.has(page));
    const ranked = rankByName(query, pages);
    const similar = ranked.filter(({ rank }) => rank >= 1).map(({ page }) => page);
    const facts = await findFacts(query, pages, this.fields, this.#values);
    return {
      inside: ranked.every(({ rank }) => rank >= INSIDE_WORDS),
      exact: ranked.filter(({ rank }) => rank < 1).map(({ page }) => page),
      facts,
      tables: isFiltered ? [] : fieldsAlone(query, this.fields).map((field) => this.#table(field)),
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
    const respelt = (await this.spelling()).respell(query);
    if (respelt === undefined) return { found };
    const better = await this.find(respelt, filters);
    if (better.inside && better.facts.length === 0) return { found };
    return { found: better, instead: respelt };
  }

  /** What a query finds while it is typed: its answer, and facts whose name its last word may become. */
  async suggest(query: string): Promise<Found> {
    const { found } = await this.answer(query, {});
    if (found.facts.length + found.exact.length > 0) return found;
    const pages = await this.#names.candidates(namesHalfAsked(query, this.fields));
    return { ...found, facts: await findHalfTyped(query, pages, this.fields, this.#values) };
  }

  /** What kind of page an address is, in a word. */
  kindOf(path: string): string {
    const [folder = "", entry, ...rest] = path.slice(this.#base.length).split("/").filter(Boolean);
    return (entry !== undefined && rest.length === 0 && KIND_OF_FOLDER[folder]) || "page";
  }

  #table({ id, label }: SearchField): Found["tables"][number] {
    const state = { ...emptyState(), columns: [id], sort: { column: id, descending: true } };
    return { label, url: `${this.#base}/models/${formatLedger(state)}` };
  }
}
