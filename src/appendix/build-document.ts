import { formatDate } from "../catalog/format.ts";
import type { AppendixCard, AppendixCitation, AppendixGroup, AppendixLine, AppendixStatement } from "./card.ts";
import { link, splitAddresses, text, type AppendixDocument, type Block, type Inline } from "./document.ts";
import { DEFAULT_FIELDS, SHORT_FIELDS } from "./fields.ts";
import { References } from "./references.ts";

export interface AppendixRequest {
  form: "long" | "short";
  /** Field ids in the order of the document; empty: the usual ones of the form. */
  fields: readonly string[];
  /** Variants that are meant, as `model/variant`: their own facts are added. */
  variants: ReadonlySet<string>;
  revision: { commit: string | null; date: string };
  /** Absolute address of the catalogue. */
  catalogUrl: string;
}

const GROUPS: readonly [AppendixGroup, string][] = [
  ["source", "Source and provenance"],
  ["characteristics", "Characteristics"],
  ["training-data", "Training data"],
];

/** Shares of the columns of the long form. */
const WIDTHS = [0.15, 0.38, 0.12, 0.35];

/** More models than this stand in the rows of the short form, not in its columns. */
const MOST_COLUMNS = 4;

/** More facts than this stand in several tables where models are the rows. */
const MOST_FACTS = 7;

/** Wider tables stand on pages that lie on their side. */
const UPRIGHT_COLUMNS = 5;

/** The models section of a proposal. Models to be built stand after those that exist. */
export function buildDocument(cards: readonly AppendixCard[], request: AppendixRequest): AppendixDocument {
  const ordered = [...cards.filter((card) => !card.planned), ...cards.filter((card) => card.planned)];
  const builder = new Builder(ordered, request);
  const body = request.form === "short" ? builder.short() : ordered.flatMap((card) => builder.section(card));
  const blocks: Block[] = [{ kind: "heading", level: 1, text: "Models" }, ...builder.introduction(), ...body];
  const references = builder.references.numbered();
  const landscape = blocks.some((block) => block.kind === "table" && block.header.length > UPRIGHT_COLUMNS);
  return { title: "Models", date: request.revision.date, landscape, blocks, notes: builder.notes, references };
}

class Builder {
  readonly notes: Inline[][] = [];
  readonly references: References;
  readonly #cards: readonly AppendixCard[];
  readonly #request: AppendixRequest;
  readonly #fields: readonly string[];

  constructor(cards: readonly AppendixCard[], request: AppendixRequest) {
    this.#cards = cards;
    this.#request = request;
    this.#fields = request.fields.length > 0 ? request.fields : request.form === "short" ? SHORT_FIELDS : DEFAULT_FIELDS;
    this.references = new References(cards);
  }

  introduction(): Block[] {
    const { revision, catalogUrl } = this.#request;
    const planned = this.#cards.filter((card) => card.planned).length;
    const count = `${this.#cards.length} ${this.#cards.length === 1 ? "model" : "models"}${planned > 0 ? `, ${planned} of them planned` : ""}`;
    const state = `content as of ${formatDate(revision.date)}${revision.commit ? `, revision ${revision.commit.slice(0, 12)}` : ""}`;
    return [
      {
        kind: "paragraph",
        content: [
          text(
            `${count}. Each value has the status of its claim: reported by the maker, measured or said by a third party, estimated by a stated method, derived from other values by a stated formula, planned, or not disclosed after a search of the places that are cited. Numbers in brackets lead to the references, with the place in the document. Taken from `,
          ),
          link("Cardfile", catalogUrl),
          text(`, ${state}.`),
        ],
      },
    ];
  }

  section(card: AppendixCard): Block[] {
    const variants = card.variants.filter((variant) => this.#request.variants.has(`${card.id}/${variant.id}`));
    const lead: Inline[] = [
      text(`${card.planned ? "Planned, not released. " : ""}Of the ${card.family} family, by ${card.makers}. Card: `),
      link(card.url, card.url),
      text("."),
    ];
    return [
      { kind: "heading", level: 2, text: card.name },
      { kind: "paragraph", content: lead },
      ...GROUPS.flatMap(([group, label]) => this.#group(card.name, label, this.#lines(card.lines, group))),
      ...variants.flatMap((variant) => this.#group(card.name, `Where ${variant.name} differs`, this.#lines(variant.lines))),
    ];
  }

  short(): Block[] {
    const labels = new Map(this.#cards.flatMap((card) => card.lines.map((line) => [line.field, line.label] as const)));
    const fields = this.#fields.filter((field) => labels.has(field));
    const cell = (card: AppendixCard, field: string): Inline[] => {
      const line = card.lines.find((one) => one.field === field);
      return line ? this.#statement(line, false) : [text("not on the card")];
    };
    const label = (field: string) => labels.get(field) ?? field;
    const caption = "The models and what is known of them, each value with its status.";
    if (this.#cards.length <= MOST_COLUMNS) {
      const rows = fields.map((field) => [[text(label(field))], ...this.#cards.map((card) => cell(card, field))]);
      const header = ["Fact", ...this.#cards.map((card) => card.name)];
      return [{ kind: "table", caption, header, widths: alike(header.length), rows }];
    }
    const parts = inParts(fields, MOST_FACTS);
    return parts.map((part, index) => {
      const rows = this.#cards.map((card) => [[link(card.name, card.url)], ...part.map((field) => cell(card, field))]);
      const header = ["Model", ...part.map(label)];
      const place = parts.length > 1 ? ` Part ${index + 1} of ${parts.length}.` : "";
      return { kind: "table", caption: caption + place, header, widths: alike(header.length), rows };
    });
  }

  #lines(lines: readonly AppendixLine[], group?: AppendixGroup): AppendixLine[] {
    return this.#fields.flatMap((field) => lines.filter((line) => line.field === field && (group === undefined || line.group === group)));
  }

  #group(model: string, label: string, lines: readonly AppendixLine[]): Block[] {
    if (lines.length === 0) return [];
    const rows = lines.map((line) => [
      [link(line.label, line.url)],
      this.#statement(line, true),
      [text(statusOf(line))],
      this.#grounds(line),
    ]);
    return [
      { kind: "heading", level: 3, text: label },
      { kind: "table", caption: `${model}: ${label}`, header: ["Fact", "Statement", "Status", "References"], widths: WIDTHS, rows },
    ];
  }

  /** The words of a line; in the short form with status and references, too. */
  #statement(line: AppendixLine, long: boolean): Inline[] {
    const { statements, ancestor, formula } = line;
    const content = statements.flatMap((statement, index): Inline[] => [
      ...splitAddresses(`${index > 0 ? "; " : ""}${wordsOf(statement)}`),
      ...(long || !statement.answered ? [] : [text(` (${statement.status})`)]),
      ...(long ? [] : this.#cites(statement.citations, false)),
    ]);
    if (line.dispute) content.push(this.#note(line.dispute));
    if (ancestor) content.push(text(` Of its ancestor ${ancestor.name}: `), link(ancestor.words, ancestor.url));
    if (formula && !long) content.push(this.#formulaNote(formula));
    return content;
  }

  /** What a line rests on: places in documents, a method, or a formula with its terms. */
  #grounds({ statements, formula }: AppendixLine): Inline[] {
    const grounds = statements.flatMap(({ grounds: words, answered }) => (words && answered ? [words] : []));
    const cites = statements.flatMap((statement) => this.#cites(statement.citations, true));
    if (formula) return [text(formulaWords(formula))];
    return [...(grounds.length > 0 ? [text(`${grounds.join(" ")} `)] : []), ...cites];
  }

  /** One mark a source, its places in one list. */
  #cites(citations: readonly AppendixCitation[], withPlaces: boolean): Inline[] {
    const places = new Map<number, string[]>();
    for (const citation of citations) {
      const number = this.references.numberOf(citation);
      places.set(number, [...(places.get(number) ?? []), citation.locator]);
    }
    return [...places].flatMap(([number, locators]): Inline[] => [
      text(" "),
      { kind: "cite", number, ...(withPlaces ? { locator: locators.join("; ") } : {}) },
    ]);
  }

  #note({ readings, because }: NonNullable<AppendixLine["dispute"]>): Inline {
    const said = readings.flatMap((reading, index): Inline[] => [
      text(`${index > 0 ? "; " : "Sources disagree: "}${wordsOf(reading)} (${reading.status})`),
      ...this.#cites(reading.citations, true),
    ]);
    return this.#footnote([...said, text(because ? `. Why the first is preferred: ${because}` : ".")]);
  }

  #formulaNote(formula: NonNullable<AppendixLine["formula"]>): Inline {
    return this.#footnote([text(formulaWords(formula))]);
  }

  #footnote(content: Inline[]): Inline {
    this.notes.push(content);
    return { kind: "note", number: this.notes.length };
  }
}

/** A narrow first column, and others that are alike. */
function alike(count: number): number[] {
  return [0.16, ...Array.from({ length: count - 1 }, () => 0.84 / (count - 1))];
}

/** Runs of nearly the same length, none longer than `most`. */
function inParts<T>(items: readonly T[], most: number): T[][] {
  const count = Math.ceil(items.length / most);
  const start = (part: number) => Math.round((part * items.length) / count);
  return Array.from({ length: count }, (_, part) => items.slice(start(part), start(part + 1)));
}

function wordsOf({ words, scope, answered, grounds }: AppendixStatement): string {
  const reason = !answered && grounds ? `. ${grounds}` : "";
  return `${words}${scope ? ` (${scope})` : ""}${reason}`;
}

function statusOf({ statements, dispute }: AppendixLine): string {
  const statuses = [...new Set(statements.map((statement) => statement.status))];
  return [...statuses, ...(dispute ? ["disputed"] : [])].join(", ");
}

function formulaWords({ equation, terms, assumptions }: NonNullable<AppendixLine["formula"]>): string {
  const sentences = [`${equation}${terms.length > 0 ? `, where ${terms.join("; ")}` : ""}`, ...assumptions];
  return sentences.map((sentence) => sentence.replace(/\.?$/, ".")).join(" ");
}
