import type { LedgerCell } from "../tables/ledger-column.ts";
import { blockPath, ledgerIndexShape, ledgerShapes, type LedgerIndex, type LedgerName, type LedgerPart } from "../tables/ledger-data.ts";
import type { LedgerSource } from "../tables/ledger-query.ts";
import type { ZodMiniType } from "zod/mini";
import { fetchData, PUBLISHED_ANEW } from "./fetch-data.ts";

/** Fetches what the table of models asks for, block by block and column by column, each file once. */
export class LedgerLoader implements LedgerSource {
  readonly total: number;
  readonly made: number;
  names: readonly (LedgerName | undefined)[];
  texts: readonly (string | undefined)[];
  facets: readonly (Record<string, string[]> | undefined)[];
  readonly columns = new Map<string, readonly (LedgerCell | undefined)[]>();
  /** By name of a file, why not all of it came. What failed is asked for again. */
  readonly problems = new Map<string, string>();
  readonly #index: LedgerIndex;
  readonly #base: string;
  readonly #came = new Set<string>();
  #ranks: { of: LedgerLoader["names"]; ranks: readonly (number | undefined)[] } | undefined;

  /** For pages that do not hold the index themselves; undefined where it does not come. */
  static async open(base: string): Promise<LedgerLoader | undefined> {
    const index = await fetchData(`${base}/data/ledger/index.json`, ledgerIndexShape);
    return "data" in index ? new LedgerLoader(index.data, base) : undefined;
  }

  constructor(index: LedgerIndex, base: string) {
    [this.#index, this.#base, this.total, this.made] = [index, base, index.total, index.made];
    [this.names, this.texts, this.facets] = [this.#empty(), this.#empty(), this.#empty()];
  }

  /** The same list as long as the names are. */
  get nameRanks(): readonly (number | undefined)[] {
    if (this.#ranks?.of !== this.names) this.#ranks = { of: this.names, ranks: this.names.map((name) => name?.rank) };
    return this.#ranks.ranks;
  }

  /** `indexes`: the models whose names are needed; all without. */
  async loadNames(indexes?: readonly number[]): Promise<void> {
    const parts = await this.#load("names", ledgerShapes.names, indexes);
    if (parts.size > 0) this.names = this.#filled(this.names, parts);
  }

  async loadTexts(): Promise<void> {
    const parts = await this.#load("texts", ledgerShapes.texts);
    if (parts.size > 0) this.texts = this.#filled(this.texts, parts);
  }

  async loadFacets(): Promise<void> {
    const parts = await this.#load("facets", ledgerShapes.facets);
    if (parts.size > 0) this.facets = this.#filled(this.facets, parts);
  }

  async loadColumn(id: string, indexes?: readonly number[]): Promise<void> {
    const parts = await this.#load(id, ledgerShapes.column, indexes);
    if (parts.size > 0) this.columns.set(id, this.#filled(this.columns.get(id) ?? this.#empty(), parts));
  }

  #empty<T>(): (T | undefined)[] {
    return Array.from({ length: this.#index.total }, () => undefined);
  }

  #filled<T>(list: readonly (T | undefined)[], parts: ReadonlyMap<number, readonly T[]>): (T | undefined)[] {
    const filled = [...list];
    for (const [block, entries] of parts) for (const [place, entry] of entries.entries()) filled[block * this.#index.block + place] = entry;
    return filled;
  }

  /** The parts of a file that were missing, by block, as far as they came. */
  async #load<T>(file: string, shape: ZodMiniType<LedgerPart<T>>, indexes?: readonly number[]): Promise<Map<number, readonly T[]>> {
    const { block: size, total } = this.#index;
    const all = Array.from({ length: Math.ceil(total / size) }, (_, block) => block);
    const wanted = indexes ? [...new Set(indexes.map((index) => Math.floor(index / size)))] : all;
    const missing = wanted.filter((block) => !this.#came.has(`${block}/${file}`));
    const parts = new Map<number, readonly T[]>();
    if (missing.length > 0) this.problems.delete(file);
    const load = async (block: number) => {
      const part = await fetchData(this.#base + blockPath(block, file), shape);
      const problem = "problem" in part ? part.problem : this.#misfit(part.data, block);
      if (problem !== undefined) this.problems.set(file, problem);
      else if ("data" in part) {
        parts.set(block, part.data.entries);
        this.#came.add(`${block}/${file}`);
      }
    };
    await Promise.all(missing.map(load));
    return parts;
  }

  #misfit(part: LedgerPart<unknown>, block: number): string | undefined {
    const { block: size, total, edition } = this.#index;
    if (part.edition !== edition || part.entries.length !== Math.min(size, total - block * size)) return PUBLISHED_ANEW;
    return undefined;
  }
}
