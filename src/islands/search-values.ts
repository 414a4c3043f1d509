import type { FoundResult, Values } from "../search/facts.ts";
import type { NamedPage } from "../search/names.ts";
import type { LedgerCell } from "../tables/ledger-column.ts";
import { fetchResults } from "./fetch-fields.ts";
import { LedgerLoader } from "./ledger-loader.ts";

/** Reads the values of the site's models as queries ask for them; none where they do not come: names and the full text still answer. */
export class SearchValues implements Values {
  readonly #base: string;
  #ledger: Promise<LedgerLoader | undefined> | undefined;
  readonly #results = new Map<string, ReturnType<typeof fetchResults>>();

  constructor(base: string) {
    this.#base = base;
  }

  async column(field: string, models: readonly NamedPage[]): Promise<ReadonlyMap<string, LedgerCell>> {
    this.#ledger ??= LedgerLoader.open(this.#base);
    const ledger = await this.#ledger;
    const rows = models.flatMap(({ url, row }) => (row === undefined ? [] : [{ url, row }]));
    await ledger?.loadColumn(
      field,
      rows.map(({ row }) => row),
    );
    const cells = ledger?.columns.get(field);
    return new Map(
      rows.flatMap(({ url, row }) => {
        const cell = cells?.[row];
        return cell ? [[url, cell]] : [];
      }),
    );
  }

  async results(benchmark: string, models: readonly NamedPage[]): Promise<ReadonlyMap<string, readonly FoundResult[]>> {
    const asked = this.#results.get(benchmark) ?? fetchResults(this.#base, benchmark);
    this.#results.set(benchmark, asked);
    const fetched = await asked;
    if ("problem" in fetched) return new Map();
    return new Map(models.map(({ url }) => [url, fetched.data[idOf(url)] ?? []]));
  }
}

/** `<base>/models/<id>/` → id. */
function idOf(url: string): string {
  return url.split("/").at(-2) ?? "";
}
