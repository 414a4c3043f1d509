import { childOf } from "../../catalog/spell-out.ts";
import { parseYaml } from "../../catalog/yaml.ts";

/** A sentence of front matter; `offsets` holds the place in the YAML of each UTF-16 unit of `text`. */
export interface FrontText {
  text: string;
  offsets: readonly number[];
}

export interface FrontMatter {
  /** Ids of models under `models`, as content/proposals has them. */
  ids: { id: string; offset: number }[];
  /** Titles, descriptions, summaries: every text of several words. */
  texts: FrontText[];
}

/** What front matter names and says; of YAML that cannot be read, nothing. */
export function readFrontMatter(yaml: string): FrontMatter {
  const { data } = parseYaml(yaml);
  const texts: FrontText[] = [];
  let cursor = 0;
  for (const text of textsIn(data)) {
    const placed = placedIn(yaml, text, cursor);
    if (!placed) continue;
    cursor = (placed.offsets.at(-1) ?? cursor) + 1;
    if (isProse(text)) texts.push(placed);
  }
  return { ids: listedModels(data, yaml), texts };
}

const LEAST_WORDS = 4;

function isProse(text: string): boolean {
  return !/^\S+:\/\//.test(text) && (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= LEAST_WORDS;
}

function textsIn(data: unknown): string[] {
  if (typeof data === "string") return [data];
  return typeof data === "object" && data !== null ? Object.values(data).flatMap(textsIn) : [];
}

/** A value with its places in the source, where quotes, escapes and folded lines stand between its characters. */
function placedIn(yaml: string, text: string, from: number): FrontText | undefined {
  const [first = ""] = text.trimStart().split(/["'\\\s]/, 1);
  let at = yaml.indexOf(first, from);
  if (first === "" || at < 0) return undefined;
  const offsets: number[] = [];
  for (const unit of text.split("")) {
    const next = nextPlace(yaml, unit, at);
    offsets.push(next);
    at = next + 1;
  }
  return { text, offsets };
}

/** How far apart two characters of one value may stand: the indent of a folded line. */
const FARTHEST = 40;

function nextPlace(yaml: string, unit: string, from: number): number {
  if (/\s/.test(unit)) {
    let at = from;
    while (at < yaml.length && /\s/.test(yaml[at] ?? "") && /\s/.test(yaml[at + 1] ?? "")) at += 1;
    return at;
  }
  const at = yaml.slice(from, from + FARTHEST).indexOf(unit);
  return at < 0 ? Math.max(0, from - 1) : from + at;
}

function listedModels(data: unknown, yaml: string): { id: string; offset: number }[] {
  const models = childOf(data, "models");
  return (Array.isArray(models) ? models : []).flatMap((item: unknown) => {
    const id = typeof item === "string" ? item : childOf(item, "model");
    return typeof id === "string" ? [{ id, offset: Math.max(0, yaml.indexOf(id)) }] : [];
  });
}
