import { distance } from "fastest-levenshtein";
import { fold } from "../../catalog/fold.ts";
import { groupBy } from "../../catalog/group-by.ts";
import type { CatalogueModel, TextCatalogue } from "../catalogue.ts";

/** What a spelling names: a model, with the variant that is meant, or another thing that the catalogue knows. */
export interface Named {
  model?: CatalogueModel;
  variant?: string;
  /** A series of models, with those of it that the catalogue has. */
  series?: readonly CatalogueModel[];
  /** The only model of a series whose name has no number: "Moonlight". */
  sole?: CatalogueModel;
  /** Somebody who makes models. */
  maker?: true;
}

const SIZES_IN_NAME = /[\s-]\d+(?:\.\d+)?[BM](?:-A\d+(?:\.\d+)?[BM])?$/gu;

/** Every spelling of a catalogue's models and of the other things that it names. */
export class Spellings {
  /** Folded spelling → what it names, and how it is written. */
  readonly #byFold = new Map<string, { named: Named; written: Set<string> }>();
  readonly #series = new Map<string, readonly CatalogueModel[]>();
  readonly #beginnings = new Set<string>();
  readonly #models = new Map<string, string>();
  /** Folded first words of models' names, "llama", "qwen", with the highest first number that follows. */
  readonly stems = new Map<string, number>();
  /** Accounts of the hub under which models are published, in lower case. */
  readonly accounts = new Set<string>();

  constructor(catalogue: TextCatalogue) {
    const { families, organizations, datasets, benchmarks, accelerators, licenses } = catalogue;
    for (const { name, aliases } of Object.values(organizations))
      for (const spelling of [name, ...aliases]) this.#add(spelling, { maker: true });
    for (const table of [datasets, benchmarks, accelerators, licenses])
      for (const { name, aliases } of Object.values(table)) for (const spelling of [name, ...aliases]) this.#add(spelling, {});
    for (const [id, { name, aliases }] of Object.entries(families)) {
      const series = catalogue.models.filter(({ family }) => family === id);
      // "GPT-3" is a generation with its model; "GPT" and "Code Llama" are a line of them.
      this.#series.set(id, series);
      const [sole, ...others] = series;
      const only = sole && others.length === 0 ? { sole } : {};
      for (const spelling of [name, ...aliases]) this.#add(spelling, /\d/.test(spelling) ? { series } : { series: [], ...only });
    }
    // A model's own spellings win over a variant's, and over those of other things.
    for (const model of catalogue.models)
      for (const variant of model.variants)
        for (const spelling of [variant.name, ...variant.aliases]) this.#add(spelling, { model, variant: variant.id });
    for (const model of catalogue.models) {
      for (const spelling of [model.name, ...model.aliases]) this.#add(spelling, { model });
      // An id without digits is an ordinary word as often as a name.
      if (/\d/.test(model.id)) this.#add(model.id, { model });
      this.#stem(model.name);
    }
    this.#addShort(catalogue.models);
  }

  /** "Nemotron 3 Super" of Nemotron 3 Super 120B-A12B: a name without its size, where no other model has it. */
  #addShort(models: readonly CatalogueModel[]): void {
    const shorts = groupBy(models, ({ name }) => name.replace(SIZES_IN_NAME, "").trim());
    for (const [short, [model, ...others]] of shorts)
      if (model && others.length === 0 && short !== model.name && /[\s-].*\D$/.test(short) && !this.#byFold.has(fold(short)))
        this.#add(short, { model }, false);
  }

  #add(spelling: string, named: Named, isOwn = true): void {
    const folded = fold(spelling);
    if (folded === "") return;
    const known = this.#byFold.get(folded);
    const written = known?.written ?? new Set();
    this.#byFold.set(folded, { named, written: written.add(spelling) });
    for (let length = 1; length <= folded.length; length += 1) this.#beginnings.add(folded.slice(0, length));
    if (!named.model || !isOwn) return;
    this.#models.set(folded, named.model.name);
    const account = /^([\w.-]+)\//.exec(spelling)?.[1];
    if (account) this.accounts.add(account.toLowerCase());
  }

  #stem(name: string): void {
    const [, stem = "", version = ""] = /^(\p{L}{2,})[\s-]?(?:v|V)?(\d+)?/u.exec(name) ?? [];
    const number = /^\d/.test(version) && !/^\d+(?:\.\d+)?[BM]/.test(name.slice(stem.length).trimStart()) ? Number(version) : 1;
    if (stem.length > 1) this.stems.set(fold(stem), Math.max(this.stems.get(fold(stem)) ?? 0, number));
  }

  /** The models of a model's family, itself among them. */
  siblings({ family = "" }: CatalogueModel): readonly CatalogueModel[] {
    return this.#series.get(family) ?? [];
  }

  /** Whether some spelling begins so; `folded` as `fold` gives it. */
  begins(folded: string): boolean {
    return this.#beginnings.has(folded);
  }

  /** What a stretch of text names. Without a digit only a spelling as the catalogue writes it counts: "CompoSE" is a name, "compose" a verb. */
  named(written: string, folded = fold(written)): Named | undefined {
    const known = this.#byFold.get(folded);
    if (!known) return undefined;
    if (!/\d/.test(written)) return known.written.has(written.replaceAll(/\s+/g, " ")) ? known.named : undefined;
    // "LLAMA3-3B" is not LLaMA 33B: the numbers have to be the same, too.
    const numbers = numbersOf(written);
    return [...known.written].some((spelling) => numbersOf(spelling) === numbers) ? known.named : undefined;
  }

  /** Up to three models with a spelling like `name`, the nearest first; names that begin alike may differ more. */
  near(name: string): string[] {
    const folded = fold(name);
    const stem = /^\p{L}+/u.exec(folded)?.[0] ?? folded;
    const close = [...this.#models]
      .map(([spelling, known]) => ({ spelling, known, edits: distance(folded, spelling) }))
      .filter(({ spelling, edits }) => edits <= folded.length / (stem.length > 2 && spelling.startsWith(stem) ? 2 : 3))
      .sort((a, b) => a.edits - b.edits || (a.known < b.known ? -1 : a.known > b.known ? 1 : 0));
    return [...new Set(close.map(({ known }) => known))].slice(0, 3);
  }
}

function numbersOf(name: string): string {
  return (name.match(/\d+/g) ?? []).join(" ");
}
