import type { Run, TextTree } from "../blocks.ts";
import type { CatalogueModel, TextCatalogue } from "../catalogue.ts";
import { findNames } from "../names/find-names.ts";
import type { Mention } from "../names/mention.ts";
import { ShortForms } from "../names/short-forms.ts";
import type { Spellings } from "../names/spellings.ts";
import { placeOf, statementsOf, type Scope } from "./in-paragraph.ts";
import { statementsInTable } from "./in-table.ts";
import { presentedIn } from "./makers.ts";
import { withoutOtherEditions } from "./other-editions.ts";
import { leadOf, onlyOne, sectionUnder, type Section } from "./sections.ts";
import type { Statement } from "./statement.ts";

/** What a text names and what it says of it. */
export interface Statements {
  mentions: { run: Run; mention: Mention; inTable: boolean }[];
  statements: Statement[];
}

/** Whether a heading names nothing, so that what is below may be about what a heading before it names. */
function isOpen({ model, series = [], candidates }: Section): boolean {
  return model === undefined && series.length === 0 && candidates === undefined;
}

const LEAST_WORDS = 6;

/** Whether a cell holds a sentence, and not a value or a name. */
function isProse(text: string): boolean {
  return (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= LEAST_WORDS;
}

/** Whether a cell names a model with a remark in brackets behind it: "DeepSeek-R1 (671B MoE)". */
function isRemarked(text: string, mentions: readonly Mention[]): boolean {
  return mentions.some(({ model, series, end }) => (model ?? series?.[0]) !== undefined && /^[\s*_]*\(/.test(text.slice(end)));
}

/** All names of a text, and the totals that its sentences, tables and captions state. */
export function findStatements(tree: TextTree, catalogue: TextCatalogue, spellings: Spellings): Statements {
  const found: Statements = { mentions: [], statements: [] };
  const forms = new ShortForms(
    spellings,
    tree.links.map(({ url }) => url),
  );
  let section: Section = { level: 0, place: "" };
  /** What a short line names, for the list below it. */
  let lead: Section | undefined;
  let presented: CatalogueModel | undefined;
  /** The only model of the block before: meant where the next begins with "It". */
  let previous: Scope["previous"];
  let topic: CatalogueModel | undefined;
  /** Models in the order in which the text names them; of series all. */
  const named: CatalogueModel[] = [];
  const note = (mentions: readonly Mention[]) =>
    named.unshift(...mentions.flatMap(({ model, series = [] }) => model ?? series).toReversed());
  for (const block of tree.blocks) {
    if (block.kind === "table") {
      for (const cell of new Set(block.rows.flat().map(({ run }) => run))) {
        if (!cell) continue;
        const mentions = findNames(cell.text, spellings);
        found.mentions.push(...mentions.map((mention) => ({ run: cell, mention, inTable: true })));
        if (isProse(cell.text) || isRemarked(cell.text, mentions))
          found.statements.push(...statementsOf(cell, forms.resolved(cell.text, mentions), {}, catalogue));
      }
      found.statements.push(
        ...statementsInTable(block, {
          section: lead ?? section,
          about: previous?.model ?? (isOpen(section) ? topic : undefined),
          named,
          spellings,
          catalogue,
        }),
      );
      forms.note(block.rows.flat().flatMap(({ run }) => (run ? findNames(run.text, spellings) : [])));
      note(block.rows.flat().flatMap(({ run }) => (run ? findNames(run.text, spellings) : [])));
      previous = undefined;
      continue;
    }
    const { run } = block;
    const written = findNames(run.text, spellings);
    found.mentions.push(...written.map((mention) => ({ run, mention, inTable: false })));
    const mentions = forms.resolved(run.text, written);
    presented ??= presentedIn(run.text, mentions);
    note(mentions);
    if (block.kind === "heading") {
      const stated = statementsOf(run, mentions, {}, catalogue);
      found.statements.push(...stated.filter(({ bare, loose }) => !bare && !loose));
      section = sectionUnder(block.level, run, mentions, section, spellings);
      topic = section.model ?? topic;
      lead = undefined;
      previous = undefined;
      continue;
    }
    found.statements.push(
      ...statementsOf(
        run,
        mentions,
        { under: lead ?? section, previous, topic: isOpen(section) ? topic : undefined, presented },
        catalogue,
      ),
    );
    lead = leadOf(run, mentions, lead);
    const model = onlyOne(mentions);
    if (mentions.length > 0) previous = model && { model, place: placeOf(run) };
  }
  return { ...found, statements: withoutOtherEditions(found.statements, tree, catalogue) };
}
