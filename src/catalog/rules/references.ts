import type { CollectionId } from "../../schema/collections.ts";
import { DERIVATION_IDS } from "../derive/index.ts";
import type { EntryNames } from "../entry-names.ts";
import { visitMentions } from "../mentions.ts";
import { wordsOf, type Outline } from "../outline.ts";
import { quote } from "../problems.ts";
import { suggest } from "../suggest.ts";
import { checkLinks, checkWords } from "./links.ts";
import type { BodyFinding, CatalogueContext, CatalogueRule } from "./rule.ts";

/** Every id that an entry mentions names an entry that exists and is published. */
export const knownReferences: CatalogueRule = {
  ids: ["reference/unknown", "reference/draft", "body/link", "body/link-name"],
  scope: "catalogue",
  check(context, report, reportBody) {
    for (const collection of Object.values(context.outlines)) {
      for (const outline of collection.values()) {
        const mentions = Object.entries(outline.mentions) as [CollectionId, string[]][];
        if (mentions.some(([target, ids]) => ids.some((id) => !isSound(context, outline, target, id))))
          checkMentions(context, outline, (finding) => report(outline, finding));
        checkBody(context, outline, (finding) => reportBody(outline, finding));
      }
    }
  },
};

type Report = (finding: Parameters<Parameters<CatalogueRule["check"]>[1]>[1]) => void;

/** Says of an entry that mentions what is not there where it does. An entry that many citations name is missing once. */
function checkMentions(context: CatalogueContext, outline: Outline, report: Report): void {
  const entry = context.open(outline);
  if (!entry) return;
  const missing = new Map<string, { path: readonly (string | number)[]; collection: CollectionId; id: string; times: number }>();
  visitMentions(entry, (collection, id, path) => {
    if (isSound(context, outline, collection, id)) return;
    if (context.known[collection].has(id)) return report({ rule: "reference/draft", path: path(), ...draft(id) });
    const before = missing.get(`${collection}/${id}`);
    if (before) before.times += 1;
    else missing.set(`${collection}/${id}`, { path: path(), collection, id, times: 1 });
  });
  for (const { path, collection, id, times } of missing.values())
    report({ rule: "reference/unknown", path, ...unknown(id, collection, context.names, times) });
}

function isSound({ outlines, known }: CatalogueContext, outline: Outline, collection: CollectionId, id: string): boolean {
  return known[collection].has(id) && !(collection === "models" && outlines.models.get(id)?.draft && !outline.draft);
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

const TARGETS = { Model: "models", Concept: "concepts", Dataset: "datasets", Source: "sources" } as const;

function checkBody(context: CatalogueContext, outline: Outline, report: (finding: BodyFinding) => void): void {
  for (const { name, attributes, words, line, column } of outline.uses ?? []) {
    const at = { line, column };
    if (name === "Fact") {
      checkFactUse(context, outline, attributes, (message, hint, rule = "reference/unknown") => report({ rule, message, hint, ...at }));
      continue;
    }
    const collection = TARGETS[name];
    const id = attributes["id"] ?? "";
    if (!context.known[collection].has(id)) report({ rule: "reference/unknown", ...unknown(id, collection, context.names), ...at });
    else if (!isSound(context, outline, collection, id)) report({ rule: "reference/draft", ...draft(id), ...at });
    else if (name === "Model" && words) checkWords(context, { model: id, words }, (found) => report({ ...found, ...at }));
  }
  checkLinks(context, outline, report);
}

function checkFactUse(
  context: CatalogueContext,
  outline: Outline,
  attributes: Record<string, string>,
  fault: (message: string, hint: string, rule?: "reference/draft" | "reference/unknown") => void,
): void {
  const id = attributes["model"] ?? (outline.collection === "models" ? outline.id : "");
  if (id === "") return fault("<Fact> outside a model's card does not say which model.", 'Write <Fact model="…" field="…" />.');
  if (!context.known.models.has(id)) {
    const { message, hint } = unknown(id, "models", context.names);
    return fault(message, hint);
  }
  if (!isSound(context, outline, "models", id)) return fault(draft(id).message, draft(id).hint, "reference/draft");
  const card = context.outlines.models.get(id);
  if (!card) return;
  const wanted = attributes["field"] ?? "";
  const variant = attributes["variant"];
  const variants = card.variants ?? {};
  if (variant && !Object.hasOwn(variants, variant)) {
    return fault(`${id} has no variant ${quote(variant)}.`, `Variants are ${Object.keys(variants).join(", ") || "none"}.`);
  }
  const facts = wordsOf(variant ? variants[variant] : card.facts);
  // A fact that stands there and is wrong is one problem, not two.
  if (facts.includes(wanted) || card.damaged) return;
  const answerable = [...facts, ...DERIVATION_IDS, ...wordsOf(card.evaluations).map((evaluation) => `evaluation-${evaluation}`)];
  if (answerable.includes(wanted)) return;
  const near = suggest(wanted, answerable);
  fault(
    `${id}${variant ? `, variant ${variant},` : ""} has no fact ${quote(wanted)}.`,
    near ? `Did you mean ${near}?` : "Name a field that the card answers, a derived figure, or evaluation-<id>.",
  );
}
