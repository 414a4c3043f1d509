import { formatCoverage } from "../catalog/format.ts";
import { groupBy } from "../catalog/group-by.ts";
import { placeIn, type Place, type TextTree } from "./blocks.ts";
import type { CatalogueModel, TextCatalogue } from "./catalogue.ts";
import { faultOf } from "./compare.ts";
import type { TextFinding } from "./finding.ts";
import type { KnownSite } from "./known-addresses.ts";
import { linkFault } from "./links.ts";
import { reportUnknown } from "./names/report-unknown.ts";
import { Spellings } from "./names/spellings.ts";
import { reportUnread } from "./report-unread.ts";
import { Reporter } from "./reporter.ts";
import { findStatements, type Statements } from "./statements/find-statements.ts";
import type { Statement } from "./statements/statement.ts";
import { upheld } from "./upheld.ts";

export interface CheckOptions {
  /** Addresses of the catalogue, without its base. */
  site: KnownSite;
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

/** A catalogue, made ready to hold texts against. */
export class TextChecker {
  readonly #catalogue: TextCatalogue;
  readonly #spellings: Spellings;
  readonly #options: CheckOptions;

  constructor(catalogue: TextCatalogue, options: CheckOptions) {
    [this.#catalogue, this.#spellings, this.#options] = [catalogue, new Spellings(catalogue), options];
  }

  check(tree: TextTree): CheckedText {
    const read = findStatements(tree, this.#catalogue, this.#spellings);
    const found = { ...read, statements: upheld(read.statements) };
    const report = new Reporter(tree, this.#options.own ?? []);
    reportUnread(tree, report);
    reportUnknown(tree, found, this.#spellings, report);
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
    const before = ({ value }: { value?: unknown }) =>
      typeof value === "string" && until !== undefined && value.slice(0, until.length) <= until;
    // An earlier end, of one snapshot, is none of a way that goes on.
    const ends = (fact?.claims ?? []).filter(
      (claim) => before(claim) && before(fact?.claims.find(({ covers }) => covers === claim.covers) ?? claim),
    );
    const [first] = ends;
    if (!fact || !first) return;
    const instead = model.facts["replaced-by"]?.display;
    const hints = [
      ...(keepsWeights(model, ends) ? ["Its weights can still be had: say so where you use them."] : []),
      ...(instead ? [`Its maker names in its place: ${instead}.`] : []),
    ];
    const ways = [...groupBy(ends, ({ covers }) => covers)].map(([covers, own]) =>
      [own.map(({ display }) => display).join(" and "), covers ? formatCoverage(covers) : ""].filter(Boolean).join(" "),
    );
    report.add(place, {
      rule: "model/retires",
      severity: "warning",
      field: "retired-on",
      model: model.id,
      stated: model.name,
      catalogue: first.display,
      url: this.#catalogue.origin + fact.url,
      message: `${model.name} retires before your project ends: ${ways.join(", ")}.`,
      hint: hints.join(" ") || "Say in the text what will stand in its place, or how its weights are kept.",
    });
  }
}

/** Whether weights were handed out, and no end is one of theirs. */
function keepsWeights({ facts }: CatalogueModel, ends: readonly { covers?: string | undefined }[]): boolean {
  const access = facts["access"]?.claims[0]?.value;
  const given = Array.isArray(access) && (access.includes("open-weights") || access.includes("gated-weights"));
  return given && ends.every(({ covers }) => covers === "api" || covers === "product");
}
