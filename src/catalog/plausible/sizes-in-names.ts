import { exactly, type Range } from "./subject.ts";

const SCALES: Record<string, number> = { m: 1e6, b: 1e9, t: 1e12 };

/** Sizes that a model's name states: "Llama 3.2 3B", "Mixtral 8x7B", "Qwen3 235B-A22B". */
export function sizesInName(name: string): { total?: Range; active?: Range; words: string } | undefined {
  const experts = /(?<![\w.])(\d+)\s?[x×]\s?(\d+(?:\.\d+)?)\s?([bm])(?![a-z0-9])/i.exec(name);
  if (experts?.[2] && experts[3]) {
    const one = Number(experts[2]) * (SCALES[experts[3].toLowerCase()] ?? 1);
    return { total: { low: one, high: one * Number(experts[1]) }, words: experts[0] };
  }
  const active = /(?<![a-z0-9])a(\d+(?:\.\d+)?)\s?([bm])(?![a-z0-9])/i.exec(name);
  const totals = [...name.matchAll(/(?<![\w.])(\d+(?:\.\d+)?)\s?([bmt])(?![a-z0-9])/gi)];
  const [total] = totals;
  if (totals.length > 1 || (!total && !active)) return undefined;
  return {
    ...(total ? { total: sized(total) } : {}),
    ...(active ? { active: sized(active) } : {}),
    words: (total ?? active)?.[0] ?? "",
  };
}

function sized(match: RegExpMatchArray): Range {
  return exactly(Number(match[1]) * (SCALES[match[2]?.toLowerCase() ?? ""] ?? 1));
}
