import { fold } from "../catalog/fold.ts";
import type { Published } from "../catalog/permalinks.ts";
import { escapeControls, quote } from "../catalog/problems.ts";
import { lineAndColumn, placeIn, type Place, type TextTree } from "./blocks.ts";
import type { CatalogueModel, TextCatalogue } from "./catalogue.ts";
import { faultOf } from "./compare.ts";
import type { TextFinding } from "./finding.ts";
import { linkFault } from "./links.ts";
import { PACKED } from "./names/patterns.ts";
import { Spellings } from "./names/spellings.ts";
import { remarksIn, type Remarks } from "./remarks.ts";
import { findStatements, type Statements } from "./statements/find-statements.ts";
import type { Statement } from "./statements/statement.ts";

export interface CheckOptions {
  /** Addresses of the catalogue, without its base. */
  site: Published;
  /** Names of the authors' own models. */
  own?: readonly string[];
  /** Month in which the project ends, `YYYY-MM`: models that end before are warned of. */
  until?: string;
}

export interface CheckedText {
  /** Models that the text names, in the order of their first mention, with the ids of variants that are meant. */
  models: { model: CatalogueModel; variants: string[] }[];
  statements: Statement[];
  /** Sorted by place. */
  findings: TextFinding[];
  words: number;
}

/** "openbmb/MiniCPM5-1B-GGUF" is MiniCPM5-1B, packed otherwise. */
function unpacked(name: string): string {
  const [stem = ""] = name.slice(name.lastIndexOf("/") + 1).split(PACKED);
  return stem;
}

/** A catalogue, made ready to hold texts against. */
export class TextChecker {
  readonly #catalogue: TextCatalogue;
  readonly #spellings: Spellings;
  readonly #options: CheckOptions;

  constructor(catalogue: TextCatalogue, options: CheckOptions) {
    [this.#catalogue, this.#spellings, this.#options] = [catalogue, new Spellings(catalogue), options];
  }

  check(tree: TextTree): CheckedText {
    const found = findStatements(tree, this.#catalogue, this.#spellings);
    const report = new Reporter(tree, this.#options.own ?? []);
    this.#unread(tree, report);
    this.#unknown(tree, found, report);
    for (const statement of found.statements) this.#statement(statement, report);
    for (const { url, place } of tree.links) {
      const fault = linkFault(url, this.#catalogue, this.#options.site);
      if (fault) report.add(place, { rule: "link/dead", severity: "error", field: "link", stated: url, ...fault });
    }
    const models = this.#models(tree, found);
    for (const { model, place } of models.values()) this.#retires(model, place, report);
    const words = tree.blocks
      .flatMap((block) => (block.kind === "table" ? block.rows.flat().flatMap(({ run }) => run ?? []) : [block.run]))
      .reduce((sum, { text }) => sum + text.split(" ").length, 0);
    return {
      models: [...models.values()].map(({ model, variants }) => ({ model, variants: [...variants] })),
      statements: found.statements,
      findings: report.sorted(),
      words,
    };
  }

  #unread(tree: TextTree, report: Reporter): void {
    const isBlank = tree.blocks.length === 0 && tree.links.length === 0 && tree.ids.length === 0;
    for (const { what, why, place } of tree.unread)
      report.add(place, {
        rule: "text/unread",
        severity: isBlank ? "error" : "warning",
        field: "text",
        stated: what,
        message: `${quote(what)} was not read: ${why}.`,
        hint: "Nothing in it was checked. Name the file itself, or mend the path.",
      });
    const [file] = tree.sources.keys();
    if (isBlank && file !== undefined && tree.unread.length === 0)
      report.add(
        { file, offset: 0 },
        {
          rule: "text/unread",
          severity: "error",
          field: "text",
          stated: file,
          message: "Nothing of this file could be read as text.",
          hint: "Check that it is the right file, and not empty.",
        },
      );
  }

  /** One finding for each name, at its first place. */
  #unknown(tree: TextTree, { mentions }: Statements, report: Reporter): void {
    const places = new Map<string, { written: string; places: Place[] }>();
    const add = (written: string, place: Place) => {
      const key = fold(unpacked(written));
      const known = places.get(key) ?? { written, places: [] };
      known.places.push(place);
      places.set(key, known);
    };
    for (const { id, place } of tree.ids) if (!this.#spellings.named(id)?.model) add(id, place);
    for (const { run, mention } of mentions) if (mention.unknown) add(mention.written, placeIn(run, mention.start));
    for (const { written, places: all } of places.values()) {
      const shown = all.filter((place) => !report.isIgnored(place));
      const [first, ...others] = shown;
      if (!first || report.isOwn(written)) continue;
      const near = this.#spellings.near(written);
      const lines = [...new Set(others.map((place) => report.where(place).line))].filter((line) => line !== report.where(first).line);
      const again =
        lines.length > 0
          ? ` It also stands in line${lines.length > 1 ? "s" : ""} ${lines.slice(0, 10).join(", ")}${lines.length > 10 ? " and others" : ""}.`
          : "";
      report.add(first, {
        rule: "model/unknown",
        severity: "error",
        field: "name",
        stated: written,
        message: `${quote(written)} is not a model of the catalogue.${again}`,
        hint: `${near.length > 0 ? `Did you mean ${near.join(", or ")}?` : "Add a card for it, or write the name that its maker uses."} A model of your own: name it in a comment, “cardfile: own ${written}”.`,
      });
    }
  }

  #statement(statement: Statement, report: Reporter): void {
    const planned = statement.models.every(({ stage }) => stage === "planned");
    const fault = planned ? undefined : faultOf(statement, this.#catalogue);
    if (!fault) return;
    const { model, ...rest } = fault;
    report.add(statement.place, { ...rest, field: statement.field, model: model.id, stated: statement.stated });
  }

  #models(tree: TextTree, { mentions }: Statements) {
    const models = new Map<string, { model: CatalogueModel; variants: Set<string>; place: Place }>();
    const add = (model: CatalogueModel | undefined, variant: string | undefined, place: Place) => {
      if (!model) return;
      const known = models.get(model.id) ?? { model, variants: new Set(), place };
      if (variant) known.variants.add(variant);
      models.set(model.id, known);
    };
    for (const { id, place } of tree.ids) {
      const named = this.#spellings.named(id) ?? { model: this.#catalogue.models.find((model) => model.id === id) };
      add(named.model, named.variant, place);
    }
    for (const { run, mention } of mentions) add(mention.model, mention.variant, placeIn(run, mention.start));
    return models;
  }

  #retires(model: CatalogueModel, place: Place, report: Reporter): void {
    const { until } = this.#options;
    const fact = model.facts["retired-on"];
    const ends =
      fact?.claims.filter(({ value }) => typeof value === "string" && until !== undefined && value.slice(0, until.length) <= until) ?? [];
    const [first] = ends;
    if (!fact || !first) return;
    const instead = model.facts["replaced-by"]?.display;
    report.add(place, {
      rule: "model/retires",
      severity: "warning",
      field: "retired-on",
      model: model.id,
      stated: model.name,
      catalogue: first.display,
      url: this.#catalogue.origin + fact.url,
      message: `${model.name} retires before your project ends: ${[...new Set(ends.map(({ display }) => display))].join(", ")}.`,
      hint: instead
        ? `Its maker names in its place: ${instead}.`
        : "Say in the text what will stand in its place, or how its weights are kept.",
    });
  }
}

class Reporter {
  readonly #tree: TextTree;
  readonly #remarks = new Map<string, Remarks>();
  readonly #own: ReadonlySet<string>;
  readonly #findings = new Map<string, TextFinding>();

  constructor(tree: TextTree, own: readonly string[]) {
    this.#tree = tree;
    for (const [file, source] of tree.sources) this.#remarks.set(file, remarksIn(source));
    this.#own = new Set([...own, ...[...this.#remarks.values()].flatMap((remarks) => remarks.own)].map(fold));
  }

  where({ file, offset }: Place): { line: number; column: number } {
    return lineAndColumn(this.#tree.sources.get(file) ?? "", offset);
  }

  isIgnored(place: Place): boolean {
    return this.#remarks.get(place.file)?.ignored.has(this.where(place).line) ?? false;
  }

  isOwn(written: string): boolean {
    return this.#own.has(fold(written));
  }

  add(place: Place, finding: Omit<TextFinding, "file" | "line" | "column">): void {
    if (this.isIgnored(place)) return;
    const { line, column } = this.where(place);
    const key = `${place.file}:${line}:${column}:${finding.rule}:${finding.field}`;
    if (!this.#findings.has(key))
      this.#findings.set(key, {
        file: place.file,
        line,
        column,
        ...finding,
        message: escapeControls(finding.message),
        hint: escapeControls(finding.hint),
      });
  }

  sorted(): TextFinding[] {
    return [...this.#findings.values()].sort((a, b) =>
      a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
    );
  }
}
