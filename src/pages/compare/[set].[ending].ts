import type { APIRoute } from "astro";
import { drawnFrom } from "../../card-pages/drawn-from.ts";
import { catalog } from "../../content.ts";
import { comparisonFile, SET_FORMATS } from "../../views/comparison-files.ts";
import { comparisonSets, setHead } from "../../views/comparison-sets.ts";

export function getStaticPaths() {
  return comparisonSets(catalog).flatMap((set) =>
    SET_FORMATS.map(({ ending }) => ({
      params: { set: set.id, ending },
      props: { set, ending },
      cacheKey: drawnFrom(set.models, setHead(set)),
    })),
  );
}

export const GET: APIRoute = ({ props }) => new Response(comparisonFile(props["set"], props["ending"], catalog));
