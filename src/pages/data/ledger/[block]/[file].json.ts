import type { APIRoute } from "astro";
import { catalog } from "../../../../content.ts";
import { ledgerFiles, type LedgerFile } from "../../../../views/ledger.ts";

export function getStaticPaths() {
  return ledgerFiles(catalog).map(({ block, name, contents }) => ({ params: { block: String(block), file: name }, props: { contents } }));
}

export const GET: APIRoute<Pick<LedgerFile, "contents">> = ({ props: { contents } }) => Response.json(contents());
