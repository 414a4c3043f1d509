import type { LedgerCell, LedgerColumn } from "./ledger-column.ts";
import { formatCsv } from "./table-text.ts";

/** Stands where a column did not arrive; it is no answer. */
const NOT_LOADED = "not loaded";

/**
 * The table as shown. Each column stands beside its status, a number beside its qualifier; as in
 * `models.csv`, the cell of a field without a value holds its status.
 */
export function ledgerCsv(
  models: readonly { id: string; name: string; address: string }[],
  columns: readonly LedgerColumn[],
  cellAt: (model: number, column: string) => LedgerCell | undefined,
): string {
  const header = columns.flatMap(({ id, kind }) => [id, ...(kind === "number" ? [`${id}_qualifier`] : []), `${id}_status`]);
  const rows = models.map(({ id, name, address }, index) => [
    id,
    name,
    address,
    ...columns.flatMap((column): (string | number)[] => {
      const cell = cellAt(index, column.id);
      if (!cell) return [NOT_LOADED, ...(column.kind === "number" ? [NOT_LOADED] : []), NOT_LOADED];
      const { text, kind, status = "reported", qualifier = "exact" } = cell;
      const value = kind === "none" ? status : (cell.value ?? text);
      return [
        Array.isArray(value) ? value.join("|") : value,
        ...(column.kind === "number" ? [kind === "none" ? status : qualifier] : []),
        status,
      ];
    }),
  ]);
  return formatCsv([["id", "name", "address", ...header], ...rows]);
}
