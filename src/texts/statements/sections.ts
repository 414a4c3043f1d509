import { placeIn, type Run } from "../blocks.ts";
import type { CatalogueModel } from "../catalogue.ts";
import type { Mention } from "../names/mention.ts";
import type { Spellings } from "../names/spellings.ts";
import { masked } from "./masked.ts";
import type { Meant } from "./meant.ts";

/** The model that a heading is about, for what stands below it. */
export interface Section {
  model?: CatalogueModel | undefined;
  /** Models of the series that it names. */
  series?: readonly CatalogueModel[];
  /** Where it names several models: each of them. */
  candidates?: readonly CatalogueModel[];
  level: number;
  /** A line that leads a list, and no heading. */
  isLead?: true;
  /** What the heading is in: it goes on below, after a part about running the model. */
  outer?: Section;
  place: string;
}

/** Headings of what somebody makes of a model or does with it: labels below are not the model's own. */
const OF_SOMETHING_MADE =
  /\b(?:implement\w*|from scratch|fine-?tun\w*|tuning|training|running?|deploy\w*|serv(?:e|ing)|host\w*|quanti[sz]\w*|bench\w*|experiments?|mini|tiny|toy|clone|replicat\w*|reproduc\w*|distill?\w*|our|LoRA|based|inspired|how to|vs\.?|versus|configur\w*|settings?|set-?up)\b/i;

/** Headings of parts that say how a model is run: windows there are those of a run. */
const OF_RUNNING =
  /\b(?:run(?:ning)?|deploy\w*|serv(?:e|ing)|usage|quick ?start|fine-?tun\w*|quanti[sz]\w*|inference|how to|install\w*)\b/i;

/** The model of all names of a block. */
export function onlyOne([first, ...others]: readonly Mention[]): CatalogueModel | undefined {
  return first?.unsure || others.some(({ model, unsure }) => model !== first?.model || unsure) ? undefined : first?.model;
}

/** A heading of the same level or above begins another subject; one below keeps it. */
export function sectionUnder(level: number, run: Run, all: readonly Mention[], current: Section, spellings: Spellings): Section {
  let above = current;
  while (above.outer && level <= above.level) above = above.outer;
  // Makers, and lines of models as "GPT", own no figures.
  const mentions = all.filter(({ model, unknown, series }) => model ?? unknown ?? series?.[0]);
  if (mentions.length === 0 && level > above.level) return OF_RUNNING.test(run.text) ? { level, place: above.place, outer: above } : above;
  const isMade = OF_SOMETHING_MADE.test(masked(run.text, mentions));
  const model = isMade ? undefined : onlyOne(mentions);
  const { file, offset } = placeIn(run, 0);
  const several = isMade || model ? [] : [...new Set(mentions.flatMap((mention) => mention.model ?? []))];
  const [first, ...others] = mentions;
  const series = !isMade && others.length === 0 ? (first?.series ?? (model && spellings.siblings(model)) ?? []) : [];
  return { model, level, place: `${file}@${offset}`, series, ...(several.length > 1 ? { candidates: several } : {}) };
}

/** Whom what stands below a heading or a lead means where it names nobody. */
export function meantUnder(section: Section | undefined): Meant | undefined {
  const { model, series = [], candidates = [] } = section ?? {};
  const models = model ? [model] : series.length > 0 ? series : candidates;
  return models.length > 0 ? { models } : undefined;
}

/** A line no longer than this that names one model leads the list below it. */
const LONGEST_LEAD = 70;
/** A paragraph as long as this is about what it says itself. */
export const LONGEST_ITEM = 300;

/** "**What is Phi-4?**", "Phi-4 (14B):", "…, broke this pattern. The model:": of what the items below speak. */
export function leadOf(run: Run, all: readonly Mention[], before: Section | undefined): Section | undefined {
  const mentions = all.filter(({ model, unknown, series }) => model ?? unknown ?? series?.[0]);
  // "Phi-3.5 MoE:": another, that nobody here knows.
  const isOther = run.text.length <= LONGEST_LEAD && COLON.test(run.text) && /\d/.test(run.text);
  if (mentions.length === 0) return isOther ? leadBy(undefined, run) : run.text.length > LONGEST_ITEM ? undefined : before;
  // "Base model: A": the list is of what was made of it.
  if (/^\s*(?:base(?: model)?|based on|parent|fine-?tuned from)\b/i.test(run.text)) return leadBy(undefined, run);
  const model = onlyOne(mentions);
  if (model !== undefined && before?.model === model) return before;
  const leads = run.text.length <= LONGEST_LEAD ? SHORT_LEAD : COLON;
  const text = masked(run.text, mentions);
  if (model === undefined && leads.test(text)) return leadBy(undefined, run);
  if (model === undefined || !leads.test(text) || OF_SOMETHING_MADE.test(text)) return run.text.length > LONGEST_ITEM ? undefined : before;
  return leadBy(model, run);
}

/** A lead; without a model, of one that nobody here knows: what is below it is not of the heading's model, either. */
function leadBy(model: CatalogueModel | undefined, run: Run): Section {
  const { file, offset } = placeIn(run, 0);
  return { model, level: LEAD, isLead: true, place: `${file}@${offset}` };
}

const COLON = /[:：]\s*$/;
/** "What is X?", "X (14B):", "X": a name alone, or with a sign that something follows. */
const SHORT_LEAD = /[:?：？]\s*$|^\s*□+(?:\s*\([^)]*\))?\s*$/;

/** Deeper than any heading. */
const LEAD = 9;
