import { isKnown, shownCell, type LedgerCell } from "../tables/ledger-column.ts";
import { tellingWords } from "../tables/words.ts";
import type { Cell } from "../values/cell.ts";
import { askedFields, rankRest, RESULT, type Asked, type SearchField } from "./asked-fields.ts";
import type { NamedPage, RankedPage } from "./names.ts";

export interface FoundFact {
  /** The page that has it, by the name of the form of the model that reached it. */
  page: NamedPage;
  field: SearchField;
  url: string;
  /** Its value in short, or its status in words; empty where the card must be read. */
  value: string;
  /** The same to be drawn, with its marks; of facts of models alone. */
  cell?: Cell;
}

/** A result of a model in a benchmark, as it travels. */
export interface FoundResult {
  /** What its place on the card ends in. */
  id: string;
  /** The form of the model that reached it, where the card tells forms apart. */
  name?: string | undefined;
  text: string;
  shots?: number | undefined;
}

/** Where values come from, by the address of the model. */
export interface Values {
  /** What models say of a field. */
  column: (field: string, pages: readonly NamedPage[]) => Promise<ReadonlyMap<string, LedgerCell>>;
  /** What they reached in a benchmark. */
  results: (benchmark: string, pages: readonly NamedPage[]) => Promise<ReadonlyMap<string, readonly FoundResult[]>>;
}

interface Ranked {
  rank: number;
  known: boolean;
  fact: FoundFact;
}

const MOST_FACTS = 4;

/**
 * Facts that a query asks for by naming a field and a thing: "llama 3.1 405b gpu hours", "mmlu of llama 3.1 8b". The
 * longest name of a field counts; what is left must be a name. Facts that have an answer come first.
 */
export async function findFacts(
  query: string,
  pages: readonly NamedPage[],
  fields: readonly SearchField[],
  values: Values,
): Promise<FoundFact[]> {
  for (const asked of askedFields(query, fields)) {
    if (asked.some(({ rest }) => tellingWords(rest).length === 0)) return [];
    const found = await Promise.all(
      asked.map((one) => {
        const ranked = rankRest(one, pages);
        return one.field.of === RESULT ? resultsOf(one, ranked, values) : factsOf(one, ranked, values);
      }),
    );
    const facts = found
      .flat()
      .sort((a, b) => Number(a.rank >= 1) - Number(b.rank >= 1) || Number(b.known) - Number(a.known) || a.rank - b.rank);
    if (facts.length > 0) return facts.slice(0, MOST_FACTS).map(({ fact }) => fact);
  }
  return [];
}

async function factsOf({ field }: Asked, ranked: readonly RankedPage[], values: Values): Promise<Ranked[]> {
  if (ranked.length === 0) return [];
  const cells = field.of === "model" ? await values.column(field.id, pagesOf(ranked)) : undefined;
  return ranked.flatMap(({ page, rank }) => {
    const [cell, url] = [cells?.get(page.url), factUrl(page, field.id)];
    const value = cell ? describeCell(cell) : page.facts?.[field.id];
    if (value === undefined || cell?.status === "not-researched") return [];
    return [
      { rank, known: cell ? isKnown(cell) : true, fact: { page, field, url, value, ...(cell ? { cell: shownCell(cell, url) } : {}) } },
    ];
  });
}

async function resultsOf({ field }: Asked, ranked: readonly RankedPage[], values: Values): Promise<Ranked[]> {
  if (ranked.length === 0) return [];
  const results = await values.results(field.id, pagesOf(ranked));
  return ranked.flatMap(({ page, rank }) =>
    (results.get(page.url) ?? []).map(({ id, name = page.name, text, shots }) => {
      const label = shots === undefined ? field.label : `${field.label}, ${shots}-shot`;
      const fact = { page: { ...page, name }, field: { ...field, label }, url: factUrl(page, `evaluation-${id}`), value: text };
      return { rank, known: true, fact };
    }),
  );
}

function pagesOf(ranked: readonly RankedPage[]): NamedPage[] {
  return ranked.map(({ page }) => page);
}

function describeCell({ text, small, disputed }: LedgerCell): string {
  if (disputed) return "Readings differ; the card gives all of them.";
  return small ? `${text} (${small})` : text;
}

/** Devices share a page, where their id comes before the fact's. */
function factUrl({ url }: NamedPage, field: string): string {
  return url.includes("#") ? `${url}-${field}` : `${url}#${field}`;
}
