import { placeIn, type Run } from "../blocks.ts";
import { plainHead } from "../figures/head-words.ts";
import { STRUCTURE } from "../figures/table-kinds.ts";
import { statementsByValues, type OwnedCell } from "./by-values.ts";
import { describedIn } from "./described-cells.ts";
import { licenseInCell } from "./licensed.ts";
import { ANY_DATE, plainField, plainValue } from "./plain-facts.ts";
import { benchmarkOf, resultInCell } from "./results.ts";
import { sentencesOf } from "./sentences.ts";
import { COLUMN, SECTION, type Statement } from "./statement.ts";
import { stated } from "./table-cells.ts";
import { isOfSpreadRuns, isOfTraining, kindsOfColumns, kindOfHead, OF_MADE, OTHER_TABLE, RUN_HEADS, VALUES } from "./table-fields.ts";
import { aloneOf, columnsOf, rowsOf, type Table, type TableContext } from "./table-lines.ts";
import { modelIn, type NamedModel } from "./table-owners.ts";
import { headOf, headRows, otherFrom, textOf } from "./table-shape.ts";

/** Heads of names, also below one that spans columns. */
const OF_NAMES = /\bmodels?$/i;

/**
 * Totals in a table. Two things are decided apart: whose each row or column is, and what each counts. Both are told by
 * names and heads, and where these say nothing, by the numbers themselves.
 */
export function statementsInTable(table: Table, context: TableContext): Statement[] {
  const { caption } = table;
  const { spellings, section, catalogue } = context;
  const isBlank = (table.rows[0] ?? []).every((cell) => textOf(cell) === "");
  const rows = isBlank ? table.rows.slice(1) : table.rows;
  if (caption && OF_MADE.test(titleOf(caption.text))) return [];
  const heads = (isBlank ? undefined : table.heads) ?? headRows(rows, spellings);
  const body = rows.slice(heads);
  if (body.length === 0 || rows.some((row) => /\bours\b/i.test(textOf(row[0])))) return [];
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => headOf(rows.slice(0, heads), column));
  // "Models of our experiments": what they are built of is their own, and not what a run took.
  const isOfRuns = RUN_HEADS.test(columns.join(" | ")) || (caption !== undefined && OTHER_TABLE.test(titleOf(caption.text)));
  // A property that stands in two rows is of two parts: of the image encoder, and of the language model.
  const labels = body.map((row) => textOf(row[0]));
  const rowKinds = labels.map((label) => (labels.filter((one) => one === label).length > 1 ? undefined : kindOfHead(label)));
  const columnKinds = kindsOfColumns(columns, heads > 1 ? (rows[heads - 1] ?? []).map(textOf) : []);
  const named = rowsOf(body, spellings, section);
  const columnOwners = columnsOf(columns, body, rowKinds, context);
  const captionModel = caption && modelIn(caption.text, spellings);
  const isOfOne = (width === 2 || VALUES.test(columns[1] ?? "")) && columnOwners.every((owner) => !owner);
  // "Model name | X" among properties says whose they are.
  const [self, ...more] = isOfOne ? named.filter(({ owner }) => owner) : [];
  const isSelf = self?.column === 1 && more.length === 0;
  const whole = isSelf ? self.owner : undefined;
  const alone =
    isOfOne && (isSelf || named.every(({ owner }) => !owner)) ? (whole ?? captionModel ?? aloneOf(body, rowKinds, context)) : undefined;
  const isProperties = alone !== undefined && rowKinds.filter((kind) => kind).length * 3 >= body.length;
  const place = placeOf(table);
  // Dates are of a release where those beside them are.
  const datesOf = (run: Run, owner: NamedModel, group: string): Statement[] =>
    plainValue(run, owner, 0, "released", catalogue).map((one) => ({ ...one, loose: true as const, groups: [group] }));
  const unread = { columns: columns.map((): OwnedCell[] => []), rows: body.map((): OwnedCell[] => []) };
  const statements = body.flatMap((row, index) => {
    const { owner: rowOwner, column: at, isDoubtful } = named[index] ?? { owner: undefined, column: -1, isDoubtful: false };
    const isRepeated = rowOwner !== undefined && named.filter(({ owner }) => owner?.model === rowOwner.model).length > 1;
    const isOneOfSeveral = isRepeated && textOf(row[at]) !== rowOwner.written;
    // Two tables side by side say "Model" twice.
    const again = columns.findIndex((head, column) => column > at && OF_NAMES.test(head) && OF_NAMES.test(columns[at] ?? ""));
    const mine = rowOwner
      ? row.slice(0, Math.min(otherFrom(row, spellings, at, rowOwner.series ?? [rowOwner.model]), again < 0 ? row.length : again))
      : row;
    return mine.flatMap((cell, column) => {
      const isFact = columnKinds[column] ?? plainField(columns[column] ?? "") ?? ANY_DATE.test(plainHead(columns[column] ?? ""));
      if ((column === 0 && !(at > 0 && isFact)) || column === at || !cell.run) return [];
      const owner = rowOwner ?? columnOwners[column] ?? (isProperties && column === 1 ? alone : undefined);
      // Remarks beside the properties of one thing.
      if (!owner) return isProperties && alone && column > 1 ? describedIn(cell.run, alone, spellings) : [];
      const [kind, head] = rowOwner ? [columnKinds[column], columns[column] ?? ""] : [rowKinds[index], labels[index] ?? ""];
      const benchmark = benchmarkOf(head, catalogue);
      if (benchmark !== undefined)
        return resultInCell(cell.run, owner.model, benchmark, [
          `${SECTION} ${place} results ${owner.model.id}`,
          `${SECTION} ${place} results ${benchmark}`,
        ]);
      const plain = isDoubtful ? undefined : plainField(head);
      if (plain) return plainValue(cell.run, owner, 0, plain, catalogue);
      if (ANY_DATE.test(plainHead(head))) return datesOf(cell.run, owner, `${place} dates ${column}`);
      if (!kind) {
        if (!isDoubtful && !isOfRuns) (rowOwner ? unread.columns[column] : unread.rows[index])?.push({ run: cell.run, owner });
        return isOfRuns || isDoubtful
          ? []
          : [
              ...describedIn(cell.run, owner, spellings),
              ...licenseInCell(cell.run, owner.model, catalogue),
              ...datesOf(cell.run, owner, `${SECTION} ${place} dates ${column}`),
            ];
      }
      if (!STRUCTURE.has(kind.field) && isOfSpreadRuns(columns)) return [];
      if (kind.field === "context-length" && isOfTraining(rowOwner ? columns : labels)) return [];
      const loose = kind.field === "accelerator-count" || isDoubtful || (isOfRuns && !STRUCTURE.has(kind.field)) || kind.loose;
      const inRow = `${place} row ${index}/${rowOwner ? owner.model.id : ""}`;
      // Of several rows of one name, "GPT-3 (Ada)", other models' cells say nothing.
      const groups = isOneOfSeveral ? [inRow] : [inRow, `${place}${COLUMN}${column}/${rowOwner ? "" : owner.model.id}`];
      const said = stated(cell.run, owner, kind);
      return (said.length > 0 ? said : describedIn(cell.run, owner, spellings, kind)).map((one) => ({
        ...one,
        groups,
        inColumn: true as const,
        ...(loose ? { loose: true as const } : {}),
      }));
    });
  });
  const byValues = [
    ...unread.columns.flatMap((cells, column) => statementsByValues(columns[column] ?? "", cells)),
    ...unread.rows.flatMap((cells, index) => statementsByValues(labels[index] ?? "", cells)),
  ];
  return [...statements, ...byValues];
}

/** The first sentence of a caption says what the table is of; the others are remarks. */
function titleOf(caption: string): string {
  const [first] = sentencesOf(caption);
  return caption.slice(0, first?.to);
}

/** What tells a table from all others of a text. */
function placeOf({ rows }: Table): string {
  const run = rows.flat().find((cell) => cell.run)?.run;
  const { file, offset } = run ? placeIn(run, 0) : { file: "", offset: 0 };
  return `${file}@${offset}`;
}
