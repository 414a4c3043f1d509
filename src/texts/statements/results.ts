import { fold } from "../../catalog/fold.ts";
import { placeIn, type Run } from "../blocks.ts";
import type { CatalogueModel, TextCatalogue } from "../catalogue.ts";
import { findAmounts, type Amount } from "../figures/amounts.ts";
import { meantBy, type Meant } from "./meant.ts";
import type { Sentence } from "./owner.ts";
import { SECTION, type Statement } from "./statement.ts";

type Benchmarks = TextCatalogue["benchmarks"];
interface WrittenBenchmark {
  start: number;
  end: number;
  benchmark: string;
}
const patterns = new WeakMap<Benchmarks, { pattern: RegExp; ids: Map<string, string> }>();

function patternOf(benchmarks: Benchmarks): { pattern: RegExp; ids: Map<string, string> } {
  const known = patterns.get(benchmarks);
  if (known) return known;
  const ids = new Map<string, string>();
  const spellings = Object.entries(benchmarks).flatMap(([id, { name, aliases }]) => [name, ...aliases].map((one) => ({ id, one })));
  for (const { id, one } of spellings) ids.set(fold(one), ids.get(fold(one)) ?? id);
  const forms = spellings
    .map(({ one }) => one)
    .toSorted((a, b) => b.length - a.length)
    .map((one) => one.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/[\s-]+/g, String.raw`[\s-]?`));
  const made = {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}_/-])(?:${forms.join("|")})(?![\p{L}\p{N}_/]|-\p{Lu}|\s(?:Pro|Redux|Plus|Hard|v2)\b)`,
      "gu",
    ),
    ids,
  };
  patterns.set(benchmarks, made);
  return made;
}

function benchmarksIn(text: string, { benchmarks }: TextCatalogue): WrittenBenchmark[] {
  const { pattern, ids } = patternOf(benchmarks);
  return [...text.matchAll(pattern)].flatMap(({ index, 0: written }) => {
    const benchmark = ids.get(fold(written));
    return benchmark === undefined ? [] : [{ start: index, end: index + written.length, benchmark }];
  });
}

/** "scores", "reaches an accuracy of": a verb right after a name, before the number. */
const SCORES =
  /^\s+(?:scores?|scored|reach(?:es|ed)|achiev(?:es|ed)|attain(?:s|ed)|obtain(?:s|ed)|gets|got)\s+(?:an?\s+(?:accuracy|score)\s+of\s+)?(?:about\s+|[~≈])?$/i;
const ON = /^\s*(?:points?\s+|accuracy\s+)?(?:on|in|at)\s+(?:the\s+)?$/i;
/** "67.3% MMLU": a share, or a number with a decimal, right before the name. */
const SHARE = /^\s$/;
/** "MMLU (5-shot)", "12 tasks": numbers that say how something was measured. */
const OF_SET_UP =
  /^[\s-]*(?:shots?|tasks?|questions?|problems?|samples?|runs?|tries|attempts?|tokens?|x|×|pp|points? (?:higher|lower|better|worse|more|less|above|below))(?![\p{L}])/iu;
const AFTER_NAME = /^\s*(?:\([^()]*\)\s*)?(?:score\s+|accuracy\s+)?(?:of\s+|is\s+|at\s+|[:=]\s*|\(\s*)?(?:about\s+|[~≈])?$/i;
/** What is held against another, or gained, is no result. */
const HELD =
  /\b(?:than|compared|versus|vs|from|by|up|down|gains?|improv\w*|increas\w*|drops?|dropp\w*|delta|baseline|ours?|we|fine-?tun\w*|quanti[sz]\w*|distill\w*)\b|[+→]\s*$/i;

/**
 * Results that a sentence gives with the name of their benchmark. Of one that no verb ties to a model others beside it
 * have to speak for whose it is and in which set-up.
 */
export function resultsIn(
  run: Run,
  sentence: Sentence,
  under: Meant | undefined,
  amounts: readonly Amount[],
  catalogue: TextCatalogue,
): Statement[] {
  const { text, from, to, mentions } = sentence;
  const benchmarks = benchmarksIn(text.slice(from, to), catalogue).map((one) => ({ ...one, start: one.start + from, end: one.end + from }));
  return amounts.flatMap((amount) => {
    if (amount.start < from || amount.end > to || amount.scale !== 1 || amount.value > 100) return [];
    if (OF_SET_UP.test(text.slice(amount.end))) return [];
    const isShare = amount.percent || amount.decimals > 0;
    const named = benchmarks.find(({ start, end }) => {
      const between = text.slice(amount.end, start);
      return start >= amount.end
        ? ON.test(between) || (isShare && SHARE.test(between))
        : end <= amount.from && AFTER_NAME.test(text.slice(end, amount.from));
    });
    const before = mentions.findLast(({ end }) => end <= amount.from);
    const meant = before ? meantBy([before]) : mentions.length === 0 ? under : undefined;
    const [model, ...others] = meant?.models ?? [];
    if (!named || !model || others.length > 0) return [];
    const led = text.slice(before?.end ?? from, amount.from);
    const isPlain = before !== undefined && SCORES.test(led) && named.start >= amount.end;
    if (!isPlain && HELD.test(led)) return [];
    const loose = isPlain ? {} : { loose: true as const };
    return [
      {
        models: [model],
        field: "evaluation",
        stated: amount.written,
        place: placeIn(run, amount.start),
        groups: [groupOf(run, model)],
        ...loose,
        said: { benchmark: named.benchmark, amount },
      },
    ];
  });
}

/** The benchmark that a head names and nothing beside it but a set-up or a sign: "MMLU (5-shot) ↑". */
export function benchmarkOf(head: string, catalogue: TextCatalogue): string | undefined {
  const [only, ...others] = benchmarksIn(head, catalogue);
  if (!only || others.length > 0) return undefined;
  const beside = `${head.slice(0, only.start)}${head.slice(only.end)}`.replaceAll(/\([^()]*\)|[\s*†‡%↑,:;-]/g, "");
  return /^(?:\d*-?shot|acc(?:uracy|\.)?|score|pass@1|EM|F1|CoT)*$/i.test(beside) ? only.benchmark : undefined;
}

/** The result in a cell below or beside the name of a benchmark; those beside it have to speak for its set-up. */
export function resultInCell(run: Run, model: CatalogueModel, benchmark: string, groups: readonly string[]): Statement[] {
  const [amount, another] = findAmounts(run.text);
  const isAlone = amount && /^[\s*~≈]*$/.test(run.text.slice(0, amount.from)) && /^[\s*†‡%]*$/.test(run.text.slice(amount.end));
  if (!amount || another || !isAlone || amount.scale !== 1 || amount.value > 100) return [];
  const place = placeIn(run, amount.start);
  return [{ models: [model], field: "evaluation", stated: amount.written, place, groups, loose: true, said: { benchmark, amount } }];
}

function groupOf(run: Run, { id }: CatalogueModel): string {
  const { file, offset } = placeIn(run, 0);
  return `${SECTION} results ${file}@${offset}/${id}`;
}
