import type { Citation } from "../schema/claims.ts";
import type { EntryIndex } from "./index-entries.ts";
import type { NumberedSource } from "./model.ts";
import type { Entry } from "./parse.ts";
import type { Urls } from "./urls.ts";

/** Every citation of a card, with what it is cited for, in the order of the page. */
function* citationsOf(entry: Entry<"models">): Generator<{ citation: Citation; label: string; anchor: string }> {
  const { data } = entry;
  const { facts } = data;
  for (const field of entry.fields.models) {
    for (const claim of facts[field.id] ?? []) {
      for (const citation of claim.citations ?? []) yield { citation, label: field.label, anchor: field.id };
    }
  }
  for (const evaluation of data.evaluations ?? []) {
    for (const citation of evaluation.citations) yield { citation, label: "Evaluations", anchor: `evaluation-${evaluation.id}` };
  }
  for (const edge of data.lineage ?? []) for (const citation of edge.citations) yield { citation, label: "Lineage", anchor: "lineage" };
  for (const variant of data.variants ?? []) {
    for (const field of entry.fields.models) {
      for (const claim of variant.facts?.[field.id] ?? []) {
        for (const citation of claim.citations ?? [])
          yield { citation, label: `${variant.name}: ${field.label}`, anchor: `variant-${variant.id}` };
      }
    }
  }
  for (const item of data.rejected ?? [])
    for (const citation of item.citations) yield { citation, label: "Common errors", anchor: "rejected" };
}

/** Source id → its number on the card, in the order of first mention. */
export function numberSources(entry: Entry<"models">): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { citation } of citationsOf(entry)) if (!numbers.has(citation.source)) numbers.set(citation.source, numbers.size + 1);
  return numbers;
}

/** A place where a card cites a source. What rests on a source stays in memory, of every card, so it holds nothing of its own. */
class SourceUse {
  readonly label: string;
  readonly locator: string;
  readonly checked: string;
  readonly #page: string;
  readonly #anchor: string;

  constructor(page: string, anchor: string, label: string, { locator, checked }: Citation) {
    [this.#page, this.#anchor, this.label, this.locator, this.checked] = [page, anchor, label, locator, checked];
  }

  get url(): string {
    return `${this.#page}#${this.#anchor}`;
  }
}

/** The sources of a card by number, each with what it is cited for. */
export function listSources(
  entry: Entry<"models">,
  numbers: ReadonlyMap<string, number>,
  entries: EntryIndex,
  urls: Urls,
): NumberedSource[] {
  const page = urls.entry("models", entry.id);
  const uses = new Map<string, NumberedSource["uses"]>();
  for (const { citation, label, anchor } of citationsOf(entry)) {
    const list = uses.get(citation.source) ?? [];
    list.push(new SourceUse(page, anchor, label, citation));
    uses.set(citation.source, list);
  }
  return [...numbers].flatMap(([id, number]) => {
    const source = entries.sources.get(id)?.data;
    if (!source) return [];
    const holder = entries.organizations.get(source["held-by"] ?? "")?.data.name;
    return [{ number, id, source, ...(holder ? { holder } : {}), url: urls.entry("sources", id), uses: uses.get(id) ?? [] }];
  });
}
