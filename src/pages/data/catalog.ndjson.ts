import type { APIRoute } from "astro";
import { writtenJson } from "../../card-pages/written-json.ts";
import { catalog } from "../../content.ts";
import { modelLines } from "../../formats/catalog-json.ts";
import { respondInPieces } from "../../formats/in-pieces.ts";

export const GET: APIRoute = () => respondInPieces(modelLines(catalog, writtenJson), "application/x-ndjson");
