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
 * every card and fact is filled in.
 */
export function citationTemplate(catalog: { site: { name: string }; revision: Catalog["revision"] }): CitationForms {
  const known = templates.get(catalog.revision);
  if (known) return known;
  const template = writeTemplate(catalog.site.name, catalog.revision);
  templates.set(catalog.revision, template);
  return template;
}

const templates = new WeakMap<Catalog["revision"], CitationForms>();

function writeTemplate(name: string, revision: Catalog["revision"]): CitationForms {
  const { title, url } = CITATION_TOKENS;
  const { commit, date } = revision;
  return {
    ...sourceCitation(placeOf(name, revision), url),
    text: `${name}. “${title}”. Model card, ${commit ? `${versionOf(commit)} of ` : "content as of "}${formatDate(date)}. ${url}`,
    markdown: `[${title} (${name}, ${formatDate(date)})](${url})`,
  };
}

/** What a place of this catalogue is cited as. */
export function placeOf(name: string, { commit, date }: Catalog["revision"]): CitedSource {
  const { id, title, url } = CITATION_TOKENS;
  const source: Source = {
    type: "webpage",
    kind: "database",
    title,
    author: [{ literal: name }],
    genre: commit ? `Model card, ${versionOf(commit)}` : "Model card",
    issued: date,
    URL: url,
    accessed: date,
  };
  return { id, source };
}

function versionOf(commit: string): string {
  return `revision ${commit.slice(0, 12)}`;
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
