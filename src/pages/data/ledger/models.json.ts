import type { APIRoute } from "astro";
import { catalog } from "../../../content.ts";
import { ledgerModels } from "../../../views/ledger.ts";

export const GET: APIRoute = () => Response.json(ledgerModels(catalog));
