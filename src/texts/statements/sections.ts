import { placeIn, type Run } from "../blocks.ts";
import type { CatalogueModel } from "../catalogue.ts";
import type { Mention } from "../names/find-names.ts";
import { masked } from "./masked.ts";

/** The model that a heading is about, for what stands below it. */
export interface Section {
  model?: CatalogueModel | undefined;
  level: number;
  place: string;
}

/** Headings of what somebody makes of a model or does with it: labels below are not the model's own. */
const OF_SOMETHING_MADE =
  /\b(?:implement\w*|from scratch|fine-?tun\w*|tuning|training|running?|deploy\w*|serv(?:e|ing)|host\w*|quanti[sz]\w*|bench\w*|experiments?|mini|tiny|toy|clone|replicat\w*|reproduc\w*|distill?\w*|our|LoRA|based|inspired|how to|vs\.?|versus|configur\w*|settings?|set-?up)\b/i;

/** The model of all names of a block. */
export function onlyOne([first, ...others]: readonly Mention[]): CatalogueModel | undefined {
  return first?.unsure || others.some(({ model, unsure }) => model !== first?.model || unsure) ? undefined : first?.model;
}

/** A heading of the same level or above begins another subject; one below keeps it. */
export function sectionUnder(level: number, run: Run, all: readonly Mention[], above: Section): Section {
  // Makers, and lines of models as "GPT", own no figures.
  const mentions = all.filter(({ model, unknown, series }) => model ?? unknown ?? series?.[0]);
  if (mentions.length === 0 && level > above.level) return above;
  const model = OF_SOMETHING_MADE.test(masked(run.text, mentions)) ? undefined : onlyOne(mentions);
  const { file, offset } = placeIn(run, 0);
  return { model, level, place: `${file}@${offset}` };
}
