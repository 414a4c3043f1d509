import type { Claim } from "../schema/claims.ts";
import type { CollectionId } from "../schema/collections.ts";
import { factsOf, type PlacedFacts } from "./facts-of.ts";
import { isOf } from "./lookups.ts";
import type { Entry } from "./parse.ts";

type Path = readonly (string | number)[];

/** Nearly every mention is sound, so its path is only made when someone asks for it. */
export type VisitMention = (collection: CollectionId, id: string, path: () => Path) => void;

/** Every id of another entry that the front matter of an entry mentions. */
export function visitMentions(entry: Entry, visit: VisitMention): void {
  for (const facts of factsOf(entry)) visitFacts(facts, visit);
  if (isOf(entry, "models")) visitModel(entry, visit);
  else if (isOf(entry, "families")) {
    entry.data.organizations.forEach((id, index) => visit("organizations", id, () => ["organizations", index]));
    if (entry.data.parent) visit("families", entry.data.parent, () => ["parent"]);
  } else if (isOf(entry, "organizations")) {
    if (entry.data.parent) visit("organizations", entry.data.parent, () => ["parent"]);
  } else if (isOf(entry, "sources")) {
    const holder = entry.data["held-by"];
    for (const key of ["same-as", "derived-from"] as const) {
      entry.data[key]?.forEach((id, index) => visit("sources", id, () => [key, index]));
    }
    if (holder) visit("organizations", holder, () => ["held-by"]);
  } else if (isOf(entry, "inquiries")) visit("models", entry.data.model, () => ["model"]);
  else if (isOf(entry, "proposals")) {
    entry.data.models.forEach(({ model }, index) => visit("models", model, () => ["models", index, "model"]));
    entry.data.corrections?.forEach(({ model, citations }, index) => {
      visit("models", model, () => ["corrections", index, "model"]);
      visitCitations(() => ["corrections", index], citations, visit);
    });
  } else if (isOf(entry, "concepts")) {
    entry.data.related?.forEach((id, index) => visit("concepts", id, () => ["related", index]));
    entry.data.models?.forEach((id, index) => visit("models", id, () => ["models", index]));
  }
  if ("citations" in entry.data) visitCitations(() => [], entry.data.citations, visit);
}

function visitModel({ data: { family, lineage, evaluations, rejected } }: Entry<"models">, visit: VisitMention): void {
  visit("families", family, () => ["family"]);
  lineage?.forEach((edge, index) => {
    if (edge.model) visit("models", edge.model, () => ["lineage", index, "model"]);
    visitCitations(() => ["lineage", index], edge.citations, visit);
  });
  evaluations?.forEach((evaluation, index) => {
    visit("benchmarks", evaluation.benchmark, () => ["evaluations", index, "benchmark"]);
    visitCitations(() => ["evaluations", index], evaluation.citations, visit);
  });
  rejected?.forEach((item, index) => visitCitations(() => ["rejected", index], item.citations, visit));
}

function visitFacts({ path, facts, fields }: PlacedFacts, visit: VisitMention): void {
  for (const field of fields) {
    const claims = facts[field.id];
    if (!claims) continue;
    const collection = field.items && "collection" in field.items ? field.items.collection : undefined;
    claims.forEach((claim, index) => {
      const claimPath = () => [...path, field.id, index];
      if (collection && Array.isArray(claim.value)) {
        claim.value.forEach((id, position) => visit(collection, String(id), () => [...claimPath(), "value", position]));
      }
      claim.unread?.forEach((source, position) => visit("sources", source, () => [...claimPath(), "unread", position]));
      if (claim.by && claim.by !== "cardfile") visit("organizations", claim.by, () => [...claimPath(), "by"]);
      visitCitations(claimPath, claim.citations, visit);
    });
  }
}

function visitCitations(path: () => Path, citations: Claim["citations"], visit: VisitMention): void {
  citations?.forEach(({ source }, index) => visit("sources", source, () => [...path(), "citations", index, "source"]));
}
