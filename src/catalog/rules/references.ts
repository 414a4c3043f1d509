import type { Claim, Facts } from "../../schema/claims.ts";
import type { CollectionId } from "../../schema/collections.ts";
import { acceleratorFields, datasetFields, modelFields, type FieldDefinition } from "../../schema/fields.ts";
import { DERIVATION_IDS } from "../derive/index.ts";
import type { Entry } from "../parse.ts";
import { quote } from "../problems.ts";
import { suggest } from "../suggest.ts";
import type { BodyReport, Report, Rule, RuleContext } from "./rule.ts";

type Path = readonly (string | number)[];

/** Every id that an entry mentions names an entry that exists and is published. */
export const knownReferences: Rule = {
  ids: ["reference/unknown", "reference/draft", "body/link"],
  check(context, report, reportBody) {
    visitReferences(context, (entry, collection, id, path) => {
      if (!isSound(context, entry, collection, id)) refer(context, entry, path(), collection, id, report);
    });
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

function refer({ known }: RuleContext, entry: Entry, path: Path, collection: CollectionId, id: string, report: Report): void {
  if (known[collection].has(id)) {
    report(entry, {
      rule: "reference/draft",
      path,
      message: `${quote(id)} is a draft and not published.`,
      hint: "Finish that card, or mark this one draft: true too.",
    });
  } else report(entry, { rule: "reference/unknown", path, ...unknown(id, collection, known[collection]) });
}

function unknown(id: string, collection: CollectionId, ids: ReadonlySet<string>): { message: string; hint: string } {
  const near = suggest(id, [...ids]);
  return {
    message: `There is no ${collection}/${id}.`,
    hint: near ? `Did you mean ${near}?` : `Add content/${collection}/${id}, or write the id of an entry that exists.`,
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
      checkFactUse(context, entry, use.attributes, (message, hint) =>
        reportBody(entry, { rule: "reference/unknown", message, hint, ...at }),
      );
      continue;
    }
    const collection = TARGETS[use.name];
    const id = use.attributes["id"] ?? "";
    if (!context.known[collection].has(id))
      reportBody(entry, { rule: "reference/unknown", ...unknown(id, collection, context.known[collection]), ...at });
  }
  for (const link of entry.body.links) {
    const [, folder, id] = /^\/([a-z]+)\/(?:([a-z0-9-]+)\/)?/.exec(link.url) ?? [];
    const ids = folder && Object.hasOwn(context.known, folder) ? context.known[folder as CollectionId] : undefined;
    if (ids && id && folder !== "accelerators" && !ids.has(id)) {
      reportBody(entry, { rule: "body/link", ...unknown(id, folder as CollectionId, ids), line: link.line, column: link.column });
    }
  }
}

function checkFactUse(
  { entries, known }: RuleContext,
  entry: Entry,
  attributes: Record<string, string>,
  fault: (message: string, hint: string) => void,
): void {
  const id = attributes["model"] ?? (entry.collection === "models" ? entry.id : "");
  if (id === "") return fault("<Fact> outside a model's card does not say which model.", 'Write <Fact model="…" field="…" />.');
  if (!known.models.has(id)) {
    const { message, hint } = unknown(id, "models", known.models);
    return fault(message, hint);
  }
  const card = entries.models.get(id);
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
  if (facts && Object.hasOwn(facts, wanted)) return;
  const evaluations = (card.data.evaluations ?? []).map((evaluation) => `evaluation-${evaluation.id}`);
  const answerable = [...Object.keys(facts ?? {}), ...DERIVATION_IDS, ...evaluations];
  if (answerable.includes(wanted)) return;
  const near = suggest(wanted, answerable);
  fault(
    `${id}${variant ? `, variant ${variant},` : ""} has no fact ${quote(wanted)}.`,
    near ? `Did you mean ${near}?` : "Name a field that the card answers, a derived figure, or evaluation-<id>.",
  );
}
