import type { APIRoute } from "astro";
import { catalog } from "../../../content.ts";
import { columnCells, ledgerColumns } from "../../../views/ledger.ts";

export function getStaticPaths() {
  return ledgerColumns.map(({ id }) => ({ params: { column: id } }));
}

export const GET: APIRoute = ({ params }) => Response.json(columnCells(catalog, params["column"] ?? ""));
