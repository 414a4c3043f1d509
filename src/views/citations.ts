import type { Catalog } from "../catalog/catalog.ts";
import { formatDate } from "../catalog/format.ts";
import { formatReference } from "../catalog/format-reference.ts";
import type { Model } from "../catalog/model.ts";
import type { Source } from "../schema/source.ts";
import { CITATION_TOKENS, citedFact, citedValue, type CitationForms, type CitedPlace } from "../tables/citation.ts";
import { bibtexEntry } from "../formats/bibtex.ts";
import { cslItem, type CitedSource } from "../formats/csl.ts";
import { referenceText } from "./reference-text.ts";

/**
 * How a place of this catalogue is cited, with tokens for the place: the library writes it once, and
 * every card and fact is filled in. Without a commit it names the day alone: the edition changes with every edit, and
 * a build at work would have to draw all cards anew for it.
 */
export function citationTemplate(catalog: Pick<Catalog, "site" | "revision" | "edition">): CitationForms {
  const known = templates.get(catalog.revision);
  if (known) return known;
  const template = editionTemplate(...citedAs(catalog));
  templates.set(catalog.revision, template);
  return template;
}

const templates = new WeakMap<Catalog["revision"], CitationForms>();

/** What a place of a catalogue is cited as. */
export function citedPlace(catalog: Pick<Catalog, "site" | "revision" | "edition">): CitedSource {
  return placeOf(...citedAs(catalog));
}

/** Name, day and edition. */
function citedAs({ site, revision, edition }: Pick<Catalog, "site" | "revision" | "edition">) {
  return [site.name, revision.date, revision.commit === null ? undefined : edition()] as const;
}

/** The same of a catalogue of which no more is known than its name, its day and its edition. */
export function editionTemplate(name: string, date: string, edition: string | undefined): CitationForms {
  const { title, url } = CITATION_TOKENS;
  return {
    ...sourceCitation(placeOf(name, date, edition), url),
    text: `${name}. “${title}”. Model card, ${edition ? `edition ${edition}` : `content as of ${formatDate(date)}`}. ${url}`,
    markdown: `[${title} (${name}, ${formatDate(date)})](${url})`,
  };
}

function placeOf(name: string, date: string, edition: string | undefined): CitedSource {
  const { id, title, url } = CITATION_TOKENS;
  const source: Source = {
    type: "webpage",
    kind: "database",
    title,
    author: [{ literal: name }],
    genre: edition ? `Model card, edition ${edition}` : "Model card",
    issued: date,
    URL: url,
    accessed: date,
  };
  return { id, source };
}

/** Every fact and figure of a card, with its value and status, by anchor. */
export function citedFacts(model: Model, { site }: Pick<Catalog, "site">): Map<string, CitedPlace> {
  const facts = [...model.facts.values()].map(({ field, claims: [{ display, status }], disputed, url }) => {
    const value = citedValue({ display, status, disputed });
    return [field.id, citedFact(model, field.id, field.label, value, site.origin + url)] as const;
  });
  const figures = [...model.figures.values()].map(({ id, label, url, value, display }) => {
    const words = value === undefined ? "not derived" : citedValue({ display, status: "derived" });
    return [id, citedFact(model, id, label, words, site.origin + url)] as const;
  });
  return new Map([...facts, ...figures]);
}

export function citedCard(model: Model, { site }: Pick<Catalog, "site">): CitedPlace {
  return { id: model.id, title: model.name, url: site.origin + model.url };
}

/** A document in every form. `url`: its page here, for one that is not published. */
export function sourceCitation(cited: CitedSource, url: string): CitationForms {
  const { custom: _custom, note: _note, ...item } = cslItem(cited);
  const address = cited.source.URL ?? url;
  return {
    text: `${formatReference(cited.source, cited.holder)} ${address}`,
    markdown: `[${cited.source.title.replace(/[\\[\]]/g, "\\$&")}](${address})`,
    apa: referenceText(cited),
    bibtex: bibtexEntry(cited).trim(),
    csl: JSON.stringify(item, null, 2),
  };
}
