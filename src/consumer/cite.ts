import { citedFact, citedValue, fillCitation, type CitationForms } from "../tables/citation.ts";
import { editionTemplate } from "../views/citations.ts";
import type { Status } from "../schema/vocabularies.ts";
import type { Answer } from "./answer.ts";
import type { Catalogue } from "./catalogue.ts";
import type { CatalogueModel } from "./catalogue-shape.ts";

export const CITATION_FORMS = ["text", "markdown", "apa", "bibtex", "csl"] as const;

/** A card, or one fact of it, as it is cited. */
export function cite(catalogue: Catalogue, model: CatalogueModel, fact?: Answer): CitationForms {
  const template = editionTemplate(catalogue.name, catalogue.date, catalogue.edition);
  if (!fact) return fillCitation(template, { id: model.id, title: model.name, url: catalogue.origin + model.url });
  // What the data call a status is one of the closed list.
  const value = citedValue({ display: fact.display, status: fact.status as Status, disputed: fact.disputed });
  return fillCitation(template, citedFact(model, fact.field, fact.label, value, fact.permalink));
}
