import { formatDate } from "../catalog/format.ts";
import type { AppendixCard, AppendixGroup, AppendixLine } from "./card.ts";
import { link, text, UPRIGHT_COLUMNS, type AppendixDocument, type Block, type Inline } from "./document.ts";
import { DEFAULT_FIELDS, SHORT_FIELDS } from "./fields.ts";
import { LineContent } from "./line-content.ts";
import { statusOf } from "./line-words.ts";
import { shortForm } from "./short-form.ts";

export interface AppendixRequest {
  form: "long" | "short";
  /** Field ids in the order of the document; empty: the usual ones of the form. */
  fields: readonly string[];
  /** Variants that are meant, as `model/variant`: their own facts are added. */
  variants: ReadonlySet<string>;
  revision: { commit: string | null; date: string };
  /** What it is taken from; an absolute address. */
  catalogue: { name: string; url: string };
}

const GROUPS: readonly [AppendixGroup, string][] = [
  ["source", "Source and provenance"],
  ["characteristics", "Characteristics"],
  ["training-data", "Training data"],
];

/** Shares of the columns of the long form. */
const WIDTHS = [0.15, 0.38, 0.12, 0.35];

/** The models section of a proposal. Models to be built stand after those that exist. */
export function buildDocument(cards: readonly AppendixCard[], request: AppendixRequest): AppendixDocument {
  const ordered = [...cards.filter((card) => !card.planned), ...cards.filter((card) => card.planned)];
  const builder = new Builder(ordered, request);
  const body =
    request.form === "short" ? shortForm(ordered, builder.fields, builder.content) : ordered.flatMap((card) => builder.section(card));
  const blocks: Block[] = [{ kind: "heading", level: 1, text: "Models" }, ...builder.introduction(), ...body];
  const references = builder.content.references.numbered();
  const landscape = blocks.some((block) => block.kind === "table" && block.header.length > UPRIGHT_COLUMNS);
  return { title: "Models", date: request.revision.date, landscape, blocks, notes: builder.content.notes, references };
}

class Builder {
  readonly content: LineContent;
  readonly fields: readonly string[];
  readonly #cards: readonly AppendixCard[];
  readonly #request: AppendixRequest;

  constructor(cards: readonly AppendixCard[], request: AppendixRequest) {
    this.#cards = cards;
    this.#request = request;
    this.fields = request.fields.length > 0 ? request.fields : request.form === "short" ? SHORT_FIELDS : DEFAULT_FIELDS;
    this.content = new LineContent(cards);
  }

  introduction(): Block[] {
    const { revision, catalogue } = this.#request;
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
          link(catalogue.name, catalogue.url),
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

  #lines(lines: readonly AppendixLine[], group?: AppendixGroup): AppendixLine[] {
    return this.fields.flatMap((field) => lines.filter((line) => line.field === field && (group === undefined || line.group === group)));
  }

  #group(model: string, label: string, lines: readonly AppendixLine[]): Block[] {
    if (lines.length === 0) return [];
    const rows = lines.map((line) => [
      [link(line.label, line.url)],
      this.content.statement(line, true),
      [text(statusOf(line))],
      this.content.grounds(line),
    ]);
    return [
      { kind: "heading", level: 3, text: label },
      { kind: "table", caption: `${model}: ${label}`, header: ["Fact", "Statement", "Status", "References"], widths: WIDTHS, rows },
    ];
  }
}
