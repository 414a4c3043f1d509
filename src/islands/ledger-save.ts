import type { LedgerColumn } from "../tables/ledger-column.ts";
import { ledgerCsv } from "../tables/ledger-csv.ts";
import type { LedgerLoader } from "./ledger-loader.ts";
import { saveFile } from "./save-file.ts";

/** Saves these models and columns as a CSV. */
export function saveLedger(loader: LedgerLoader, indexes: readonly number[], columns: readonly LedgerColumn[], base: string): void {
  const models = indexes.flatMap((index) => {
    const name = loader.names[index];
    return name ? [{ ...name, index, address: new URL(`${base}/models/${name.id}/`, location.href).href }] : [];
  });
  const csv = ledgerCsv(models, columns, (place, column) => loader.columns.get(column)?.[models[place]?.index ?? -1]);
  saveFile("models.csv", "text/csv;charset=utf-8", csv);
}
