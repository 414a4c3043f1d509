import type { APIRoute } from "astro";
import { catalog } from "../../../content.ts";
import { benchmarkAnswers, type BenchmarkAnswers } from "../../../views/search-results.ts";

export function getStaticPaths() {
  return [...benchmarkAnswers(catalog)].map(([benchmark, answers]) => ({ params: { benchmark }, props: { answers } }));
}

export const GET: APIRoute<{ answers: BenchmarkAnswers }> = ({ props: { answers } }) => Response.json(answers);
