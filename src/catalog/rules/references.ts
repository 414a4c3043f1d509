import type { Claim, Facts } from "../../schema/claims.ts";
import type { CollectionId } from "../../schema/collections.ts";
import { acceleratorFields, datasetFields, modelFields, type FieldDefinition } from "../../schema/fields.ts";
import { DERIVATION_IDS } from "../derive/index.ts";
import type { EntryNames } from "../entry-names.ts";
import type { Entry } from "../parse.ts";
import { checkLinks } from "./links.ts";
import { quote } from "../problems.ts";
import { suggest } from "../suggest.ts";
import type { BodyReport, Report, Rule, RuleContext } from "./rule.ts";

type Path = readonly (string | number)[];

/** Every id that an entry mentions names an entry that exists and is published. */
export const knownReferences: Rule = {
  ids: ["reference/unknown", "reference/draft", "body/link"],
  scope: "catalogue",
  check(context, report, reportBody) {
    const missing: Missing = new Map();
    visitReferences(context, (entry, collection, id, path) => {
      if (!isSound(context, entry, collection, id)) refer(context, entry, path(), collection, id, report, missing);
    });
    for (const { entry, path, collection, id, times } of missing.values())
      report(entry, { rule: "reference/unknown", path, ...unknown(id, collection, context.names, times) });
    for (const collection of Object.values(context.entries)) {
      for (const entry of collection.values()) checkBody(context, entry, reportBody);
    }
  },
};

/** Nearly every mention is sound, so its path is only made when someone asks for it. */
type Visit = (entry: Entry, collection: CollectionId, id: string, path: () => Path) => void;

function visitReferences({ entries }: RuleContext, visit: Visit): void {
  for (const entry of entries.models.values()) {
    const { family, facts, variants, lineage, evaluations, rejected } = entry.data;
    visit(entry, "families", family, () => ["family"]);
    visitFacts(entry, ["facts"], facts, modelFields, visit);
    variants?.forEach((variant, index) => {
      if (variant.facts) visitFacts(entry, ["variants", index, "facts"], variant.facts, modelFields, visit);
    });
    lineage?.forEach((edge, index) => {
      if (edge.model) visit(entry, "models", edge.model, () => ["lineage", index, "model"]);
      visitCitations(entry, () => ["lineage", index], edge.citations, visit);
    });
    evaluations?.forEach((evaluation, index) => {
      visit(entry, "benchmarks", evaluation.benchmark, () => ["evaluations", index, "benchmark"]);
      visitCitations(entry, () => ["evaluations", index], evaluation.citations, visit);
    });
    rejected?.forEach((item, index) => visitCitations(entry, () => ["rejected", index], item.citations, visit));
  }
  for (const entry of entries.families.values()) {
    entry.data.organizations.forEach((id, index) => visit(entry, "organizations", id, () => ["organizations", index]));
    if (entry.data.parent) visit(entry, "families", entry.data.parent, () => ["parent"]);
  }
  for (const entry of entries.organizations.values()) {
    if (entry.data.parent) visit(entry, "organizations", entry.data.parent, () => ["parent"]);
    visitCitations(entry, () => [], entry.data.citations, visit);
  }
  for (const entry of entries.sources.values()) {
    for (const key of ["same-as", "derived-from"] as const) {
      entry.data[key]?.forEach((id, index) => visit(entry, "sources", id, () => [key, index]));
    }
  }
  for (const entry of entries.sources.values()) {
    const holder = entry.data["held-by"];
    if (holder) visit(entry, "organizations", holder, () => ["held-by"]);
  }
  for (const entry of entries.inquiries.values()) visit(entry, "models", entry.data.model, () => ["model"]);
  for (const entry of entries.licenses.values()) visitCitations(entry, () => [], entry.data.citations, visit);
  for (const entry of entries.benchmarks.values()) visitCitations(entry, () => [], entry.data.citations, visit);
  for (const entry of entries.datasets.values()) visitFacts(entry, ["facts"], entry.data.facts, datasetFields, visit);
  for (const entry of entries.accelerators.values()) visitFacts(entry, ["facts"], entry.data.facts, acceleratorFields, visit);
  for (const entry of entries.proposals.values()) {
    entry.data.models.forEach(({ model }, index) => visit(entry, "models", model, () => ["models", index, "model"]));
    entry.data.corrections?.forEach(({ model, citations }, index) => {
      visit(entry, "models", model, () => ["corrections", index, "model"]);
      visitCitations(entry, () => ["corrections", index], citations, visit);
    });
    visitCitations(entry, () => [], entry.data.citations, visit);
  }
  for (const entry of entries.concepts.values()) {
    entry.data.related?.forEach((id, index) => visit(entry, "concepts", id, () => ["related", index]));
    entry.data.models?.forEach((id, index) => visit(entry, "models", id, () => ["models", index]));
    visitCitations(entry, () => [], entry.data.citations, visit);
  }
}

function visitFacts(entry: Entry, path: Path, facts: Facts, fields: readonly FieldDefinition[], visit: Visit): void {
  for (const field of fields) {
    const claims = facts[field.id];
    if (!claims) continue;
    const collection = field.items && "collection" in field.items ? field.items.collection : undefined;
    claims.forEach((claim, index) => {
      const claimPath = () => [...path, field.id, index];
      if (collection && Array.isArray(claim.value)) {
        claim.value.forEach((id, position) => visit(entry, collection, String(id), () => [...claimPath(), "value", position]));
      }
      claim.unread?.forEach((source, position) => visit(entry, "sources", source, () => [...claimPath(), "unread", position]));
      if (claim.by && claim.by !== "cardfile") visit(entry, "organizations", claim.by, () => [...claimPath(), "by"]);
      visitCitations(entry, claimPath, claim.citations, visit);
    });
  }
}

function visitCitations(entry: Entry, path: () => Path, citations: Claim["citations"], visit: Visit): void {
  citations?.forEach(({ source }, index) => visit(entry, "sources", source, () => [...path(), "citations", index, "source"]));
}

function isSound({ entries, known }: RuleContext, entry: Entry, collection: CollectionId, id: string): boolean {
  return known[collection].has(id) && !(collection === "models" && entries.models.get(id)?.data.draft && !isDraft(entry));
}

/** One entry that many citations of a file name is missing once: a problem at the first of them. */
type Missing = Map<string, { entry: Entry; path: Path; collection: CollectionId; id: string; times: number }>;

function refer(
  { known }: RuleContext,
  entry: Entry,
  path: Path,
  collection: CollectionId,
  id: string,
  report: Report,
  missing: Missing,
): void {
  if (known[collection].has(id)) {
    report(entry, { rule: "reference/draft", path, ...draft(id) });
    return;
  }
  const key = `${entry.file.path} ${collection}/${id}`;
  const before = missing.get(key);
  if (before) before.times += 1;
  else missing.set(key, { entry, path, collection, id, times: 1 });
}

function draft(id: string): { message: string; hint: string } {
  return { message: `${quote(id)} is a draft and not published.`, hint: "Finish that card, or mark this one draft: true too." };
}

function unknown(id: string, collection: CollectionId, names: EntryNames, times = 1): { message: string; hint: string } {
  return {
    message: `There is no ${collection}/${id}${times > 1 ? `, which ${times} places of this file name` : ""}.`,
    hint: names.hint(collection, id),
  };
}

function isDraft(entry: Entry): boolean {
  return entry.collection === "models" && "draft" in entry.data && entry.data.draft === true;
}

const TARGETS = { Model: "models", Concept: "concepts", Dataset: "datasets", Source: "sources" } as const;

function checkBody(context: RuleContext, entry: Entry, reportBody: BodyReport): void {
  for (const use of entry.body.uses) {
    const at = { line: use.line, column: use.column };
    if (use.name === "Fact") {
      checkFactUse(context, entry, use.attributes, (message, hint, rule = "reference/unknown") =>
        reportBody(entry, { rule, message, hint, ...at }),
      );
      continue;
    }
    const collection = TARGETS[use.name];
    const id = use.attributes["id"] ?? "";
    if (!context.known[collection].has(id))
      reportBody(entry, { rule: "reference/unknown", ...unknown(id, collection, context.names), ...at });
    else if (!isSound(context, entry, collection, id)) reportBody(entry, { rule: "reference/draft", ...draft(id), ...at });
  }
  checkLinks(context, entry, reportBody);
}

function checkFactUse(
  context: RuleContext,
  entry: Entry,
  attributes: Record<string, string>,
  fault: (message: string, hint: string, rule?: "reference/draft" | "reference/unknown") => void,
): void {
  const id = attributes["model"] ?? (entry.collection === "models" ? entry.id : "");
  if (id === "") return fault("<Fact> outside a model's card does not say which model.", 'Write <Fact model="…" field="…" />.');
  if (!context.known.models.has(id)) {
    const { message, hint } = unknown(id, "models", context.names);
    return fault(message, hint);
  }
  if (!isSound(context, entry, "models", id)) return fault(draft(id).message, draft(id).hint, "reference/draft");
  const card = context.entries.models.get(id);
  if (!card) return;
  const wanted = attributes["field"] ?? "";
  const variant = attributes["variant"];
  const facts = variant ? card.data.variants?.find((one) => one.id === variant)?.facts : card.data.facts;
  if (variant && !card.data.variants?.some((one) => one.id === variant)) {
    return fault(
      `${id} has no variant ${quote(variant)}.`,
      `Variants are ${card.data.variants?.map((one) => one.id).join(", ") || "none"}.`,
    );
  }
  // A fact that stands there and is wrong is one problem, not two.
  if ((facts && Object.hasOwn(facts, wanted)) || (!variant && card.writtenFacts.has(wanted)) || card.damaged) return;
  const evaluations = (card.data.evaluations ?? []).map((evaluation) => `evaluation-${evaluation.id}`);
  const answerable = [...Object.keys(facts ?? {}), ...DERIVATION_IDS, ...evaluations];
  if (answerable.includes(wanted)) return;
  const near = suggest(wanted, answerable);
  fault(
    `${id}${variant ? `, variant ${variant},` : ""} has no fact ${quote(wanted)}.`,
    near ? `Did you mean ${near}?` : "Name a field that the card answers, a derived figure, or evaluation-<id>.",
  );
}
