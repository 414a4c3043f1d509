import { buildDocument, type AppendixRequest } from "../../src/appendix/build-document.ts";
import type { AppendixDocument } from "../../src/appendix/document.ts";
import type { Catalog } from "../../src/catalog/catalog.ts";
import { appendixCard } from "../../src/views/appendix-card.ts";

/** An appendix about models of a catalogue, as the command builds it. */
export function exampleDocument(catalog: Catalog, ids: readonly string[], request: Partial<AppendixRequest> = {}): AppendixDocument {
  const cards = ids.map((id) => {
    const model = catalog.models.get(id);
    if (!model) throw new Error(`No model ${id}.`);
    return appendixCard(model, catalog);
  });
  return buildDocument(cards, {
    form: "long",
    fields: [],
    variants: new Set(),
    revision: { commit: "0123456789abcdef0123456789abcdef01234567", date: "2026-11-02" },
    catalogue: { name: "Wading cards", url: "https://cards.example/cards/" },
    ...request,
  });
}
