import type { Receipts } from "../schema/receipts.ts";
import type { ContentFiles } from "./content-files.ts";
import { Unreadable } from "./disk.ts";
import type { Problem } from "./problems.ts";
import { parseReceipts, RECEIPTS_FOLDER } from "./receipt-ledger.ts";

/** Ledgers of the receipts tool by source id. */
export type Ledgers = ReadonlyMap<string, Receipts>;

const LEDGER_PATH = new RegExp(`^[^/]+/${RECEIPTS_FOLDER}/([a-z0-9-]+)\\.json$`);

/** Whether a path is where the receipts tool writes. */
export function isLedgerPath(path: string): boolean {
  return LEDGER_PATH.test(path);
}

/** Reads what the receipts tool wrote. What it cannot have written is a problem, and left out. */
export function readReceipts(content: ContentFiles, paths: readonly string[]): { ledgers: Map<string, Receipts>; problems: Problem[] } {
  const ledgers = new Map<string, Receipts>();
  const problems: Problem[] = [];
  const sources = new Set(paths.map((path) => /^[^/]+\/sources\/([^/]+)\.yaml$/.exec(path)?.[1]));
  for (const path of paths) {
    const id = LEDGER_PATH.exec(path)?.[1];
    if (id === undefined) continue;
    const bytes = content.read(path);
    const read = bytes instanceof Unreadable ? bytes.message : parseRemembered(path, new TextDecoder().decode(bytes));
    const fault = faultOf(read, id, sources.has(id));
    if (typeof read === "object" && fault === undefined) ledgers.set(id, read);
    else {
      const hint = sources.has(id) ? `Run npm run receipts -- --source ${id} --write.` : "Delete the file.";
      problems.push({ file: path, line: 1, column: 1, field: "", rule: "receipt/ledger", severity: "error", message: fault ?? "", hint });
    }
  }
  return { ledgers, problems };
}

const parsedTexts = new Map<string, { text: string; read: Receipts | string }>();

/** Parses a ledger unless its text is the same as last time: a build reads each twice, to check and to draw. */
function parseRemembered(path: string, text: string): Receipts | string {
  const known = parsedTexts.get(path);
  if (known?.text === text) return known.read;
  const read = parseReceipts(text);
  parsedTexts.set(path, { text, read });
  return read;
}

function faultOf(read: Receipts | string, id: string, isSource: boolean): string | undefined {
  if (!isSource) return `There is no source ${id}.`;
  if (typeof read === "string") return read;
  return read.source === id ? undefined : `The ledger is of the source ${read.source}, not of ${id}.`;
}
