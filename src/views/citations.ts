import type { Catalog } from "../catalog/catalog.ts";
import { formatDate, formatStatus } from "../catalog/format.ts";
import { formatReference } from "../catalog/format-reference.ts";
import type { Model } from "../catalog/model.ts";
import type { Source } from "../schema/source.ts";
import { CITATION_TOKENS, type CitationForms, type CitedPlace } from "../tables/citation.ts";
import { bibtexEntry } from "../formats/bibtex.ts";
import { cslItem, type CitedSource } from "../formats/csl.ts";
import { referenceText } from "./reference-text.ts";

/**
 * How a place of this catalogue is cited, with tokens for the place: the library writes it once, and
 * every card and fact is filled in.
 */
export function citationTemplate(catalog: Pick<Catalog, "revision">): CitationForms {
  const known = templates.get(catalog.revision);
  if (known) return known;
  const template = writeTemplate(catalog.revision);
  templates.set(catalog.revision, template);
  return template;
}

const templates = new WeakMap<Catalog["revision"], CitationForms>();

function writeTemplate({ commit, date }: Catalog["revision"]): CitationForms {
  const { id, title, url } = CITATION_TOKENS;
  const version = commit ? `revision ${commit.slice(0, 12)}` : undefined;
  const place: Source = {
    type: "webpage",
    kind: "database",
    title,
    author: [{ literal: "Cardfile" }],
    genre: version ? `Model card, ${version}` : "Model card",
    issued: date,
    URL: url,
    accessed: date,
  };
  return {
    ...sourceCitation({ id, source: place }, url),
    text: `Cardfile. “${title}”. Model card, ${version ? `${version} of ` : "content as of "}${formatDate(date)}. ${url}`,
    markdown: `[${title} (Cardfile, ${formatDate(date)})](${url})`,
  };
}

const LONGEST_VALUE = 120;

/** Every fact and figure of a card, with its value and status, by anchor. */
export function citedFacts(model: Model, { site }: Pick<Catalog, "site">): Map<string, CitedPlace> {
  const facts = [...model.facts.values()].map((fact) => {
    const [claim] = fact.claims;
    const status = formatStatus(claim.status);
    const value = claim.display === status ? status : `${shortened(claim.display)} (${status}${fact.disputed ? ", disputed" : ""})`;
    return { anchor: fact.field.id, label: fact.field.label, url: fact.url, value };
  });
  const figures = [...model.figures.values()].map(({ id, label, url, value, display }) => ({
    anchor: id as string,
    label,
    url,
    value: value === undefined ? "not derived" : `${shortened(display)} (derived)`,
  }));
  return new Map(
    [...facts, ...figures].map(({ anchor, label, url, value }) => [
      anchor,
      { id: `${model.id}-${anchor}`, title: `${model.name}: ${label}, ${value}`, url: site.origin + url },
    ]),
  );
}

function shortened(words: string): string {
  return words.length <= LONGEST_VALUE ? words : `${words.slice(0, words.lastIndexOf(" ", LONGEST_VALUE))} …`;
}

export function citedCard(model: Model, { site }: Pick<Catalog, "site">): CitedPlace {
  return { id: model.id, title: model.name, url: site.origin + model.url };
}

/** A document in every form. `url`: its page here, for one that is not published. */
export function sourceCitation(cited: CitedSource, url: string): CitationForms {
  const { custom: _custom, note: _note, ...item } = cslItem(cited);
  const address = cited.source.URL ?? url;
  return {
    text: `${formatReference(cited.source)} ${address}`,
    markdown: `[${cited.source.title.replace(/[\\[\]]/g, "\\$&")}](${address})`,
    apa: referenceText(cited),
    bibtex: bibtexEntry(cited).trim(),
    csl: JSON.stringify(item, null, 2),
  };
}
