import { placeIn, type Run, type TextTree } from "../blocks.ts";
import type { CatalogueModel, TextCatalogue } from "../catalogue.ts";
import { findAmounts } from "../figures/amounts.ts";
import { findNames, type Mention } from "../names/find-names.ts";
import { ShortForms } from "../names/short-forms.ts";
import type { Spellings } from "../names/spellings.ts";
import { statementsIn } from "./in-sentence.ts";
import { statementsInTable } from "./in-table.ts";
import { labelled, labelledFact, labelledTotal } from "./labelled.ts";
import { presentedIn, withMakers } from "./makers.ts";
import { masked } from "./masked.ts";
import type { Sentence } from "./owners.ts";
import { withoutOtherEditions } from "./other-editions.ts";
import { plainFactsIn } from "./plain-facts.ts";
import { leadOf, LONGEST_ITEM, onlyOne, sectionUnder, type Section } from "./sections.ts";
import { sentencesOf, type Stretch } from "./sentences.ts";
import { SECTION, type Statement } from "./statement.ts";
import { subjectOf } from "./subjects.ts";
import { unownedIn } from "./unowned.ts";

/** What a text names and what it says of it. */
export interface Statements {
  mentions: { run: Run; mention: Mention; inTable: boolean }[];
  statements: Statement[];
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
  let previous: CatalogueModel | undefined;
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
        if (isProse(cell.text))
          found.statements.push(...statementsOf(cell, forms.resolved(cell.text, mentions), undefined, undefined, catalogue));
      }
      found.statements.push(...statementsInTable(block, { section: lead ?? section, named, spellings, catalogue }));
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
      const stated = statementsOf(run, mentions, undefined, undefined, catalogue);
      found.statements.push(...stated.filter(({ bare, loose }) => !bare && !loose));
      section = sectionUnder(block.level, run, mentions, section, spellings);
      lead = undefined;
      previous = undefined;
      continue;
    }
    found.statements.push(...statementsOf(run, mentions, lead ?? section, previous, catalogue, presented));
    lead = leadOf(run, mentions, lead);
    if (mentions.length > 0) previous = onlyOne(mentions);
  }
  return { ...found, statements: withoutOtherEditions(found.statements, tree, catalogue) };
}

/** "DeepSeek-V2 by deepseek-ai": who made it. */
function isMaker(text: string, { model, series, start }: Mention): boolean {
  return model === undefined && series?.length === 0 && /\bby\s+$/.test(text.slice(0, start));
}

/** "the GPT-3 model (davinci), which has": a second name of the same model, in brackets. */
function isAside(text: string, before: Mention | undefined, mention: Mention): boolean {
  const isSame = before !== undefined && (before.series?.some((model) => model === mention.model) ?? before.model === mention.model);
  return isSame && /^(?:\smodel)?\s?\($/.test(text.slice(before.end, mention.start)) && text[mention.end] === ")";
}

const LEAST_WORDS = 6;

/** Whether a cell holds a sentence, and not a value or a name. */
function isProse(text: string): boolean {
  return (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= LEAST_WORDS;
}

function statementsOf(
  run: Run,
  all: readonly Mention[],
  under: Section | undefined,
  previous: CatalogueModel | undefined,
  catalogue: TextCatalogue,
  presented?: CatalogueModel,
): Statement[] {
  const section = under?.model;
  const known = all.filter(({ model, unknown, series }) => model !== undefined || unknown !== undefined || series !== undefined);
  const named = known.filter((mention) => !isMaker(run.text, mention));
  const owners = named.filter((mention, index) => !isAside(run.text, named[index - 1], mention));
  const plain = masked(
    run.text,
    named,
    all.filter(({ maker }) => maker),
  );
  // "The most talked-about release since Llama": a line of models owns nothing.
  const own = owners.filter(({ model, unknown, series }) => model !== undefined || unknown !== undefined || series?.[0] !== undefined);
  const models = new Set(own.map(({ model }) => model));
  const isTheirs = presented !== undefined && models.size === 1 && models.has(presented);
  const text = isTheirs ? withMakers(plain) : plain;
  const amounts = findAmounts(text);
  const above = under?.isLead ? section : (previous ?? section);
  let antecedent = under?.isLead ? section : previous;
  const total = labelledTotal(run, text, section, amounts, owners[0]?.start ?? text.length);
  if (total) return total.map((one) => ({ ...one, groups: groupsOf(one, run, { from: 0, to: text.length }, true, under) }));
  const statements: Statement[] = owners.length === 0 ? labelledFact(run, text, section, catalogue) : [];
  const only = models.size === 1 ? own[0]?.model : undefined;
  const others = owners.flatMap(({ model, series = [] }) => model ?? series);
  for (const stretch of sentencesOf(text)) {
    const mentions = owners.filter(({ start }) => start >= stretch.from && start < stretch.to);
    const sentence: Sentence = { ...stretch, text, mentions, antecedent };
    const owned = statementsIn(run, labelled(sentence, section), amounts);
    const about = only ?? (own.length === 0 ? above : undefined);
    const unowned = unownedIn(run, sentence, amounts, owned, about).map((one) => ({
      ...one,
      beside: others.filter((model) => !one.models.includes(model)),
    }));
    for (const one of [...owned, ...unowned]) statements.push({ ...one, groups: groupsOf(one, run, stretch, models.size < 2, under) });
    statements.push(...plainFactsIn(run, sentence, catalogue));
    if (mentions.length > 0) antecedent = subjectOf(sentence);
  }
  return statements;
}

/** A sentence, a paragraph that names one model, and what stands under its heading. */
function groupsOf({ models: [model] }: Statement, run: Run, { from }: Stretch, isOfOne: boolean, under: Section | undefined): string[] {
  const { file, offset } = placeIn(run, 0);
  const groups = [`${file}@${offset}+${from}/${model?.id}`];
  if (isOfOne) groups.push(`${file}@${offset}/${model?.id}`);
  if (isOfOne && run.text.length <= LONGEST_ITEM && model !== undefined && under?.model === model)
    groups.push(`${SECTION} ${under.place}/${model.id}`);
  return groups;
}
