import type { APIRoute } from "astro";
import { catalog } from "../../content.ts";
import { catalogJsonPieces } from "../../formats/catalog-json.ts";
import { respondInPieces } from "../../formats/in-pieces.ts";

export const GET: APIRoute = () => respondInPieces(catalogJsonPieces(catalog), "application/json");
