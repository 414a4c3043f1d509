import type { APIRoute } from "astro";
import { catalog } from "../../../content.ts";
import { ledgerIndex } from "../../../views/ledger.ts";

export const GET: APIRoute = () => Response.json(ledgerIndex(catalog));
