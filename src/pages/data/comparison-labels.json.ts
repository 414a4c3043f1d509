import type { APIRoute } from "astro";
import { catalog } from "../../content.ts";
import { comparisonLabels } from "../../views/comparison-labels.ts";

export const GET: APIRoute = () => Response.json(comparisonLabels(catalog));
