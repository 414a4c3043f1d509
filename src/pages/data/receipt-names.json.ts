import type { APIRoute } from "astro";
import { catalog } from "../../content.ts";
import { receiptNames } from "../../views/receipt-names.ts";

export const GET: APIRoute = () => Response.json(receiptNames(catalog));
