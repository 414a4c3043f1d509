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
    for (const { entry, path, collection, id } of allReferences(context)) refer(context, entry, path, collection, id, report);
    for (const collection of Object.values(context.entries)) {
      for (const entry of collection.values()) checkBody(context, entry, reportBody);
    }
  },
};

interface Mention {
  entry: Entry;
  path: Path;
  collection: CollectionId;
  id: string;
}

function* allReferences({ entries }: RuleContext): Generator<Mention> {
  for (const entry of entries.models.values()) {
    const { family, facts, variants, lineage, evaluations, rejected } = entry.data;
    yield { entry, path: ["family"], collection: "families", id: family };
    yield* factReferences(entry, ["facts"], facts, modelFields);
    for (const [index, variant] of (variants ?? []).entries()) {
      if (variant.facts) yield* factReferences(entry, ["variants", index, "facts"], variant.facts, modelFields);
    }
    for (const [index, edge] of (lineage ?? []).entries()) {
      if (edge.model) yield { entry, path: ["lineage", index, "model"], collection: "models", id: edge.model };
      yield* citationReferences(entry, ["lineage", index], edge.citations);
    }
    for (const [index, evaluation] of (evaluations ?? []).entries()) {
      yield { entry, path: ["evaluations", index, "benchmark"], collection: "benchmarks", id: evaluation.benchmark };
      yield* citationReferences(entry, ["evaluations", index], evaluation.citations);
    }
    for (const [index, item] of (rejected ?? []).entries()) yield* citationReferences(entry, ["rejected", index], item.citations);
  }
  for (const entry of entries.families.values()) {
    for (const [index, id] of entry.data.organizations.entries())
      yield { entry, path: ["organizations", index], collection: "organizations", id };
    if (entry.data.parent) yield { entry, path: ["parent"], collection: "families", id: entry.data.parent };
  }
  for (const entry of entries.organizations.values()) {
    if (entry.data.parent) yield { entry, path: ["parent"], collection: "organizations", id: entry.data.parent };
    yield* citationReferences(entry, [], entry.data.citations);
  }
  for (const entry of entries.licenses.values()) yield* citationReferences(entry, [], entry.data.citations);
  for (const entry of entries.benchmarks.values()) yield* citationReferences(entry, [], entry.data.citations);
  for (const entry of entries.datasets.values()) yield* factReferences(entry, ["facts"], entry.data.facts, datasetFields);
  for (const entry of entries.accelerators.values()) yield* factReferences(entry, ["facts"], entry.data.facts, acceleratorFields);
  for (const entry of entries.proposals.values()) {
    for (const [index, { model }] of entry.data.models.entries())
      yield { entry, path: ["models", index, "model"], collection: "models", id: model };
    yield* citationReferences(entry, [], entry.data.citations);
  }
  for (const entry of entries.concepts.values()) {
    for (const [index, id] of (entry.data.related ?? []).entries()) yield { entry, path: ["related", index], collection: "concepts", id };
    for (const [index, id] of (entry.data.models ?? []).entries()) yield { entry, path: ["models", index], collection: "models", id };
    yield* citationReferences(entry, [], entry.data.citations);
  }
}

function* factReferences(entry: Entry, path: Path, facts: Facts, fields: readonly FieldDefinition[]): Generator<Mention> {
  for (const field of fields) {
    const claims = facts[field.id];
    if (!claims) continue;
    const collection = field.items && "collection" in field.items ? field.items.collection : undefined;
    for (const [index, claim] of claims.entries()) {
      const claimPath = [...path, field.id, index];
      if (collection && Array.isArray(claim.value)) {
        for (const [position, id] of claim.value.entries())
          yield { entry, path: [...claimPath, "value", position], collection, id: String(id) };
      }
      if (claim.by && claim.by !== "cardfile") yield { entry, path: [...claimPath, "by"], collection: "organizations", id: claim.by };
      yield* citationReferences(entry, claimPath, claim.citations);
    }
  }
}

function* citationReferences(entry: Entry, path: Path, citations: Claim["citations"]): Generator<Mention> {
  for (const [index, { source }] of (citations ?? []).entries())
    yield { entry, path: [...path, "citations", index, "source"], collection: "sources", id: source };
}

function refer({ entries, known }: RuleContext, entry: Entry, path: Path, collection: CollectionId, id: string, report: Report): void {
  if (!known[collection].has(id)) {
    report(entry, { rule: "reference/unknown", path, ...unknown(id, collection, known[collection]) });
    return;
  }
  if (collection === "models" && entries.models.get(id)?.data.draft && !isDraft(entry)) {
    report(entry, {
      rule: "reference/draft",
      path,
      message: `${quote(id)} is a draft and not published.`,
      hint: "Finish that card, or mark this one draft: true too.",
    });
  }
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
  const evaluations = (card.data.evaluations ?? []).map((evaluation) => `evaluation-${evaluation.id}`);
  const answerable = [...Object.keys(facts ?? {}), ...DERIVATION_IDS, ...evaluations];
  if (answerable.includes(wanted)) return;
  const near = suggest(wanted, answerable);
  fault(
    `${id}${variant ? `, variant ${variant},` : ""} has no fact ${quote(wanted)}.`,
    near ? `Did you mean ${near}?` : "Name a field that the card answers, a derived figure, or evaluation-<id>.",
  );
}
