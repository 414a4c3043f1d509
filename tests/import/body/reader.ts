import type { Proposal } from "../../../src/import/draft.ts";
import { importHuggingFaceCard, type ImportedCard } from "../../../src/import/hugging-face.ts";
import { exampleCatalog } from "../../formats/catalog.ts";

const catalog = exampleCatalog();

/** Imports the text of a card whose file bears the name of a model that no test speaks of, or another. */
export function importCard(text: string, fallbackName = "my-model-7b"): ImportedCard {
  return importHuggingFaceCard(text, catalog, { taken: () => false, fallbackName, today: "2026-11-05" });
}

/** What the body says: the size that the name of the file holds has tests of its own. */
export function proposalsOf(text: string, fallbackName?: string): Proposal[] {
  return importCard(text, fallbackName).report.proposals.filter(({ place }) => place !== "the model’s name");
}

/** Field and reading of each proposal: a value with its bound, else the words. */
export function readings(text: string, fallbackName?: string): Record<string, unknown>[] {
  return proposalsOf(text, fallbackName).map(({ field, claim, words }) => ({ [field]: claim ?? words }));
}

/** “relation model” of each proposed edge, with a question mark where the words do not say the relation. */
export function edges(text: string, fallbackName?: string): string[] {
  return proposalsOf(text, fallbackName).flatMap(({ edge }) =>
    edge ? [`${edge.relation ?? "?"} ${edge.model ?? edge.external?.name}`] : [],
  );
}
