import { fold } from "../../catalog/fold.ts";
import type { CatalogueModel } from "../catalogue.ts";
import { sizesIn } from "../readings.ts";
import type { Mention } from "./mention.ts";
import { NO_NAMES } from "./patterns.ts";
import type { Spellings } from "./spellings.ts";

/** "V3" of DeepSeek-V3, "K2.5" of Kimi K2.5, "Opus 4" of Claude Opus 4: a word and a number; M1 to M5 are chips. */
const TAIL = /^\p{L}+[\s-](?<tail>(?!M\d$)\p{Lu}\p{L}{0,8}[\s-]?\d+(?:\.\d+)*)$/u;

/** "Scout" of Llama 4 Scout. */
const WORD = /^\p{L}+[\s-]\d+(?:\.\d+)?\s(?<tail>\p{Lu}\p{Ll}{3,})$/u;

/** "the 405B model", "Llama 3.1's 405B has". */
const SIZED =
  /(?<lead>^|;\s+|\b(?:[Tt]he|[Ii]ts)\s+(?:(?:flagship|largest|smallest|smaller|larger)\s+)?|['’]s\s+)(?<size>\d+(?:\.\d+)?B)(?:-A\d+(?:\.\d+)?B)?(?=\s+(?:model|variant|version|checkpoint|is|was|has|uses|took|had|supports)\b|\s*:\s|\s\(\d)/gu;

/** Whether a mention is of models, and not of a maker, a licence or a data set. */
function isModels({ model, unknown, series }: Mention): boolean {
  return model !== undefined || unknown !== undefined || series?.[0] !== undefined;
}

/** How a text shortens names once it has given them in full. */
export class ShortForms {
  readonly #spellings: Spellings;
  readonly #introduced = new Set<CatalogueModel>();
  /** What each short form means; undefined where it may mean several. */
  readonly #tails = new Map<string, CatalogueModel | undefined>();
  #pattern: RegExp | undefined;
  readonly #seen = new Set<CatalogueModel>();
  /** Models that the text has named, and their siblings. */
  readonly #around = new Set<CatalogueModel>();
  /** Models of the series that was named last. */
  #series: readonly CatalogueModel[] = [];

  /** `urls`: addresses that a text links to; "huggingface.co/moonshotai/Moonlight-16B-A3B" gives a name in full, too. */
  constructor(spellings: Spellings, urls: readonly string[]) {
    this.#spellings = spellings;
    for (const url of urls) {
      const path = /\/([\w.-]+\/[\w.-]+?)\/?(?:[?#].*)?$/.exec(url)?.[1];
      const model = path && (spellings.named(path)?.model ?? spellings.named(path.slice(path.indexOf("/") + 1))?.model);
      if (model) this.#introduced.add(model);
    }
  }

  /** Names of a table, for what follows it. */
  note(mentions: readonly Mention[]): void {
    for (const { model, series = [] } of mentions)
      for (const one of model ? this.#spellings.siblings(model) : series) {
        this.#around.add(one);
        // "Scout" of Llama 4 Scout, where the text speaks of Llama 4.
        const word = WORD.exec(one.name)?.groups?.["tail"];
        if (word && !this.#tails.has(word)) this.#addTail(word, one);
      }
  }

  /** The names of a stretch, with the short ones among them; names in full are kept for what follows. */
  resolved(text: string, mentions: readonly Mention[]): Mention[] {
    this.note(mentions);
    for (const mention of mentions) if (mention.model) this.#introduce(mention.model, mention.written);
    const known = mentions.map((mention) => this.#known(text, mention));
    const tails = this.#pattern ? [...text.matchAll(this.#pattern)].flatMap((match) => this.#short(text, match, known) ?? []) : [];
    const short = [...tails, ...this.#sized(text, known)];
    const last = known.findLast(isModels);
    if (last) this.#series = this.#membersOf(last);
    return short.length === 0 ? known : [...known, ...short].toSorted((a, b) => a.start - b.start);
  }

  #introduce(model: CatalogueModel, written: string): void {
    if (/\d/.test(written)) this.#introduced.add(model);
    if (this.#seen.has(model)) return;
    this.#seen.add(model);
    const tail = TAIL.exec(model.name)?.groups?.["tail"];
    if (tail === undefined || this.#spellings.named(tail)) return;
    this.#addTail(tail, model);
  }

  #addTail(tail: string, model: CatalogueModel): void {
    const other = this.#tails.has(tail) && this.#tails.get(tail) !== model;
    this.#tails.set(tail, other ? undefined : model);
    const forms = [...this.#tails.keys()].map((form) => form.replaceAll(".", String.raw`\.`).replaceAll(/[\s-]/g, String.raw`[\s-]`));
    this.#pattern = new RegExp(String.raw`(?<![\p{L}\p{N}._/@#+-])(?:${forms.join("|")})(?![\p{L}\p{N}_]|[.-][\p{L}\p{N}])`, "gu");
  }

  /** "Moonlight", of which the catalogue has one size: that one, where the text has named it; else perhaps. */
  #known(text: string, mention: Mention): Mention {
    const { sole, start, end, series = [] } = mention;
    const named = mention.model ? undefined : this.#sizeBefore(text, mention);
    if (named) return { ...mention, model: named };
    // "Llama 3.1 (405B parameters, 15T tokens)": the size says which of the series.
    const size = series.length > 1 ? /^\s?\((\d+(?:\.\d+)?B)\s+param/.exec(text.slice(end))?.[1] : undefined;
    const sized = size ? series.filter(({ name }) => sizesIn(name).includes(sizesIn(` ${size}`)[0] ?? 0)) : [];
    if (sized.length === 1 && sized[0]) return { ...mention, model: sized[0] };
    // "MiniCPM-V 4.0" and "K-EXAONE" are others.
    const isPart =
      /[\p{L}\p{N}][-–]$/u.test(text.slice(Math.max(0, start - 2), start)) || /^(?:[\s-]?[vV]?\d|-\p{L})/u.test(text.slice(end));
    if (!sole || isPart) return mention;
    return { ...mention, model: sole, ...(this.#introduced.has(sole) ? {} : { unsure: true as const }) };
  }

  /** "The 65B LLaMA", "the 70B Llama 2 model": the size stands before the name. */
  #sizeBefore(text: string, { start, end, written }: Mention): CatalogueModel | undefined {
    const size = /(?<![\p{L}\d.x×-])(\d+(?:\.\d+)?B)[\s-]$/u.exec(text.slice(Math.max(0, start - 8), start))?.[1];
    const isPart = /^[\s-]?(?:v?\d|\p{Lu})|^-/u.test(text.slice(end));
    return size === undefined || isPart ? undefined : this.#spellings.named(`${written} ${size}`)?.model;
  }

  /** "The 405B is", "Llama 3.1's 405B model": of the series that is named last before it. */
  #sized(text: string, known: readonly Mention[]): Mention[] {
    return [...text.matchAll(SIZED)].flatMap((match) => {
      const { 0: whole, index, groups: { lead = "", size = "" } = {} } = match;
      const [start, end] = [index + lead.length, index + whole.length];
      const last = known.findLast((mention) => mention.end <= start && isModels(mention));
      const series = last ? this.#membersOf(last) : this.#series;
      const isOfSize = ({ name }: CatalogueModel) => sizesIn(name).includes(sizesIn(` ${size}`)[0] ?? 0);
      const near = series.filter(isOfSize);
      // Of no series that is named here: of the only one of this size that the text has named.
      const [model, ...others] = near.length > 0 ? near : [...this.#around].filter(isOfSize);
      const isTaken = known.some((mention) => mention.start < end && start < mention.end);
      const isOfName = /^['’]/.test(lead);
      if (!model || others.length > 0 || isTaken || (isOfName && last?.end !== index)) return [];
      return [{ start, end, written: size, model, ...(isOfName || (last && near.length > 0) ? {} : { unsure: true as const }) }];
    });
  }

  #membersOf({ model, series = [] }: Mention): readonly CatalogueModel[] {
    return model ? this.#spellings.siblings(model) : series;
  }

  #short(text: string, match: RegExpExecArray, known: readonly Mention[]): Mention | undefined {
    const [start, end] = [match.index, match.index + match[0].length];
    const model = [...this.#tails].find(([tail]) => fold(tail) === fold(match[0]))?.[1];
    const isTaken = known.some((mention) => mention.start < end && start <= mention.end + 1);
    // "YOLO V3" is another's.
    const before = /(\p{L}[\p{L}\p{N}]*)[\s-]$/u.exec(text.slice(Math.max(0, start - 30), start))?.[1] ?? "";
    const isOther = /^\p{Lu}/u.test(before) && !NO_NAMES.has(before.toLowerCase());
    return model && !isTaken && !isOther ? { start, end, written: match[0], model } : undefined;
  }
}
