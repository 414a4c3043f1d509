import { formatStatus } from "../catalog/format.ts";
import type { Link } from "../catalog/model.ts";
import type { FieldDefinition } from "../schema/fields.ts";
import type { DisclosureCell, MakerDisclosure, ModelDisclosure, Score } from "./disclosure.ts";

/** Makers and models against required facts. What makers say themselves is kept apart from what others know. */
export interface DisclosureMatrix {
  columns: MatrixColumn[];
  /** Makers with several cards, each with its models. */
  makers: MatrixRow[];
  /** Models of makers that have one card. */
  alone: MatrixRow[];
}

export interface MatrixColumn {
  id: string;
  label: string;
  /** Every row that the question is for has the same answer. */
  isAlike: boolean;
}

export interface MatrixRow extends Link {
  /** The maker, where the row is of a model that stands by itself. */
  maker?: Link;
  /** Share that the makers themselves answer, in whole per cents, and how many facts more others know. */
  share: string;
  disclosed: number;
  total: number;
  others: number;
  cells: MatrixCell[];
  models: MatrixRow[];
  /** Models of the maker, of which `models` may be the newest. */
  count: number;
}

export interface MatrixCell {
  /** How many of a maker's models are answered for, or the sign of a single model's status. */
  text: string;
  /** Of how many models, for a maker. */
  outOf?: number;
  /** The same in words. */
  words: string;
  /** How much is answered, for the shade: 0 nothing to 4 all; absent where the question has no meaning. */
  shade?: number;
  disputed: boolean;
  url?: string;
}

/** Signs of a single model's answers. Each differs in form, not only in colour. */
const SIGNS: Partial<Record<DisclosureCell["status"], string>> = {
  reported: "●",
  "third-party": "◐",
  estimated: "△",
  planned: "◌",
  "not-applicable": "–",
};
const SILENT = "○";

/** `mostModels`: more rows of models than a browser shows at once are cut to the newest of each maker. */
export function disclosureMatrix(
  makers: readonly MakerDisclosure[],
  fields: readonly FieldDefinition[],
  mostModels = Infinity,
): DisclosureMatrix {
  const several = makers.filter((maker) => maker.models > 1);
  const alone = makers.flatMap((maker) =>
    maker.models === 1 ? maker.cards.map((card) => ({ ...modelRow(card), maker: linkOf(maker) })) : [],
  );
  const total = several.reduce((sum, maker) => sum + maker.models, 0);
  const ratio = Math.min(1, mostModels / Math.max(1, total));
  const rows = several.map((maker) => makerRow(maker, fields, Math.ceil(maker.models * ratio)));
  return {
    columns: fields.map(({ id, label }, index) => ({ id, label, isAlike: isAlike([...rows, ...alone].map((row) => row.cells[index])) })),
    makers: rows,
    alone: alone.slice(0, mostModels),
  };
}

/** The makers with the most cards, the most open first. */
export function largestMakers(makers: readonly MakerDisclosure[], most: number): MakerDisclosure[] {
  const largest = new Set(makers.toSorted((a, b) => b.models - a.models).slice(0, most));
  return makers.filter((maker) => largest.has(maker));
}

function isAlike(cells: readonly (MatrixCell | undefined)[]): boolean {
  return new Set(cells.flatMap((cell) => (cell?.shade === undefined ? [] : [cell.shade]))).size <= 1;
}

function makerRow(maker: MakerDisclosure, fields: readonly FieldDefinition[], shown: number): MatrixRow {
  return {
    ...linkOf(maker),
    ...scoreOf(maker),
    count: maker.models,
    cells: fields.map((_field, index) => makerCell(maker.cards.flatMap((card) => card.cells[index] ?? []))),
    models: maker.cards.slice(0, shown).map(modelRow),
  };
}

function modelRow({ model, score, cells }: ModelDisclosure): MatrixRow {
  return {
    label: model.label,
    ...(model.url ? { url: model.url } : {}),
    ...scoreOf(score),
    count: 1,
    cells: cells.map(modelCell),
    models: [],
  };
}

function linkOf({ label, url }: Link): Link {
  return { label, ...(url ? { url } : {}) };
}

function scoreOf({ disclosed, known, total }: Score): Pick<MatrixRow, "share" | "disclosed" | "total" | "others"> {
  return { share: formatShare({ disclosed, known, total }), disclosed, total, others: known - disclosed };
}

function makerCell(cells: readonly DisclosureCell[]): MatrixCell {
  const asked = cells.filter(({ status }) => status !== "not-applicable");
  const own = asked.filter(({ status }) => status === "reported").length;
  const others = asked.filter(({ status }) => status === "third-party" || status === "estimated").length;
  if (asked.length === 0) return { text: "–", words: formatStatus("not-applicable"), disputed: false };
  return {
    text: String(own),
    outOf: asked.length,
    words: `${own} of ${asked.length}${others > 0 ? `, ${others} more known from others` : ""}`,
    shade: own === 0 ? 0 : own === asked.length ? 4 : Math.min(3, 1 + Math.floor((own / asked.length) * 3)),
    disputed: false,
  };
}

function modelCell({ status, disputed, url }: DisclosureCell): MatrixCell {
  return {
    text: SIGNS[status] ?? SILENT,
    words: formatStatus(status) + (disputed ? ", disputed" : ""),
    ...(status === "not-applicable" ? {} : { shade: status === "reported" ? 4 : 0 }),
    disputed,
    url,
  };
}

/** "85%", of whole per cents. */
export function formatShare({ disclosed, total }: Score): string {
  return `${Math.round(total === 0 ? 0 : (100 * disclosed) / total)}%`;
}
