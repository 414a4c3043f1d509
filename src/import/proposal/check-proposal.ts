import type { Catalog } from "../../catalog/catalog.ts";
import { ModelNames, type NamedModel } from "../../catalog/model-names.ts";
import { escapeControls, quote } from "../../catalog/problems.ts";
import type { Model } from "../../catalog/model.ts";
import type { Published } from "../../catalog/permalinks.ts";
import { checkFigure } from "./check-figures.ts";
import { checkLink } from "./check-links.ts";
import type { ProposalFinding } from "./finding.ts";
import { ModelFinder, type Mention } from "./find-models.ts";
import { ignoredLines, placeOf, type Passage, type ProposalText } from "./passages.ts";
import { findQuantities, type Quantity } from "./quantities.ts";
import { isOwnWork, subjectsOf } from "./subjects.ts";
import { readLatex } from "./read-latex.ts";
import { readMarkdown } from "./read-markdown.ts";

export interface CheckedProposal {
  /** Models that the text names, in the order of their first mention, with the variants that are meant. */
  models: { model: Model; variants: string[] }[];
  findings: ProposalFinding[];
}

/** Reads a proposal (`.tex`; else Markdown) against the catalogue. */
export function checkProposal(source: string, isLatex: boolean, catalog: Catalog, site: Published): CheckedProposal {
  const text = isLatex ? readLatex(source) : readMarkdown(source);
  const checker = new Checker(source, text, catalog);
  checker.names();
  checker.figures();
  checker.links((url) => checkLink(url, catalog, site));
  return { models: checker.models(), findings: checker.findings() };
}

class Checker {
  readonly #source: string;
  readonly #text: ProposalText;
  readonly #catalog: Catalog;
  readonly #mentions = new Map<Passage, Mention[]>();
  readonly #named: NamedModel[] = [];
  readonly #findings: ProposalFinding[] = [];
  readonly #ignored: ReadonlySet<number>;

  constructor(source: string, text: ProposalText, catalog: Catalog) {
    [this.#source, this.#text, this.#catalog] = [source, text, catalog];
    this.#ignored = ignoredLines(source);
    const finder = new ModelFinder(catalog);
    for (const passage of text.passages) this.#mentions.set(passage, finder.find(passage));
  }

  names(): void {
    const names = new ModelNames(this.#catalog);
    const report = (offset: number, written: string) => {
      const near = names.near(written);
      const hint = near.length > 0 ? `Did you mean ${near.join(", or ")}?` : "Add a card for it, or write the name that its maker uses.";
      this.#report(offset, "model/unknown", "error", `${quote(written)} is not a model of the catalogue.`, hint);
    };
    for (const { id, offset } of this.#text.ids) {
      const named = names.find(id);
      if (named) this.#named.push(named);
      else report(offset, id);
    }
    for (const [passage, mentions] of this.#mentions) {
      for (const { named, written, start } of mentions) {
        if (named) this.#named.push(named);
        else report(passage.offsets[start] ?? 0, written);
      }
    }
  }

  /** Each number is held against the model that its sentence, its passage, or its section speaks of. */
  figures(): void {
    let section: Model | undefined;
    let previous: Model | undefined;
    let level = 0;
    for (const passage of this.#text.passages) {
      const mentions = this.#mentions.get(passage) ?? [];
      const last = mentions.findLast((mention) => mention.named)?.named?.model;
      if (passage.heading !== undefined) {
        // A heading of the same level or above begins another subject; one below keeps it.
        if (last || passage.heading <= level) [section, level] = [last, passage.heading];
        previous = undefined;
        continue;
      }
      const heads = (passage.about ?? []).flatMap((head) => this.#mentions.get(head) ?? []).find((mention) => mention.named);
      for (const quantity of findQuantities(masked(passage.text, mentions), passage.cue)) {
        const subjects = heads?.named ? [heads.named.model] : subjectsOf(quantity, passage.text, mentions, { section, previous });
        if (subjects[0]?.card.stage !== "planned" && isOwnWork(quantity, passage.text, mentions)) continue;
        this.#figure(quantity, passage, subjects);
      }
      const named = new Set(mentions.flatMap((mention) => mention.named?.model ?? []));
      if (passage.table) previous = undefined;
      else if (named.size > 0) previous = named.size === 1 ? last : undefined;
    }
  }

  /** Nothing is said where another model of the same sentence has the number. */
  #figure(quantity: Quantity, passage: Passage, [model, ...others]: readonly Model[]): void {
    if (!model) return;
    const finding = checkFigure(quantity, model);
    if (!finding || others.some((other) => !checkFigure(quantity, other))) return;
    this.#report(passage.offsets[quantity.start] ?? 0, finding.rule, finding.severity, finding.message, finding.hint);
  }

  links(check: (url: string) => { message: string; hint: string } | undefined): void {
    for (const { url, offset } of this.#text.links) {
      const fault = check(url);
      if (fault) this.#report(offset, "link/dead", "error", fault.message, fault.hint);
    }
  }

  models(): CheckedProposal["models"] {
    const models = new Map<string, { model: Model; variants: string[] }>();
    for (const { model, variant } of this.#named) {
      const known = models.get(model.id) ?? { model, variants: [] };
      if (variant && !known.variants.includes(variant)) known.variants.push(variant);
      models.set(model.id, known);
    }
    return [...models.values()];
  }

  findings(): ProposalFinding[] {
    return this.#findings.toSorted((a, b) => a.line - b.line || a.column - b.column);
  }

  #report(offset: number, rule: ProposalFinding["rule"], severity: ProposalFinding["severity"], message: string, hint: string): void {
    const place = placeOf(this.#source, offset);
    if (!this.#ignored.has(place.line))
      this.#findings.push({ rule, severity, ...place, message: escapeControls(message), hint: escapeControls(hint) });
  }
}

/** The text with its names blanked, so that the 3B of a name is no quantity. */
function masked(text: string, mentions: readonly Mention[]): string {
  return mentions.reduce((rest, { start, end }) => rest.slice(0, start) + "_".repeat(end - start) + rest.slice(end), text);
}
