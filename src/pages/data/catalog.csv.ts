import type { APIRoute } from "astro";
import { catalog } from "../../content.ts";
import { claimsCsvPieces } from "../../formats/csv.ts";
import { respondInPieces } from "../../formats/in-pieces.ts";

export const GET: APIRoute = () => respondInPieces(claimsCsvPieces(catalog), "text/csv");
