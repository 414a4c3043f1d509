import type { APIRoute } from "astro";
import { writtenJson } from "../../card-pages/written-json.ts";
import { catalog } from "../../content.ts";
import { catalogJsonPieces } from "../../formats/catalog-json.ts";
import { respondInPieces } from "../../formats/in-pieces.ts";

export const GET: APIRoute = () => respondInPieces(catalogJsonPieces(catalog, writtenJson), "application/json");
