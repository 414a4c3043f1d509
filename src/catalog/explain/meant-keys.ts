import { FACT_COLLECTIONS, fieldsOf, type FieldRegistry } from "../../schema/field-registry.ts";
import { fold } from "../fold.ts";
import { slug } from "../slug.ts";
import { suggest } from "../suggest.ts";

/** What people call keys of claims, citations, results and entries. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  source: ["sources", "reference", "references", "ref", "cite", "citation", "from", "link", "url", "document", "src"],
  locator: ["location", "place", "where", "section", "position", "anchor", "loc"],
  checked: ["date", "accessed", "retrieved", "seen", "read", "verified", "checked-on", "checked-at", "when", "last-checked"],
  value: ["score", "result", "number", "amount", "val", "metric-value", "values"],
  reason: ["why", "because", "explanation"],
  note: ["notes", "comment", "comments", "remark", "remarks"],
  name: ["title", "label", "display-name", "model-name"],
  title: ["name", "headline"],
  summary: ["description", "abstract", "about", "tagline"],
  reviewed: ["review", "last-reviewed", "updated", "last-updated", "date"],
  aliases: ["alias", "also-known-as", "aka", "other-names", "synonyms"],
  stage: ["status", "state", "phase"],
  setup: ["settings", "configuration", "conditions", "protocol"],
  benchmark: ["dataset", "task", "test", "bench"],
  accessed: ["checked", "retrieved", "read", "access-date"],
  author: ["authors", "by", "creator"],
  quote: ["excerpt", "quotation", "snippet", "verbatim", "wording", "quoted"],
  issued: ["year", "date", "published", "publication-date", "date-published", "publish-date"],
  URL: ["website", "link", "address", "href", "uri", "web", "doi-url"],
  url: ["website", "homepage", "link", "address", "href", "uri", "web"],
  "container-title": ["journal", "booktitle", "venue", "conference", "journal-title"],
  publisher: ["institution", "school"],
  number: ["arxiv", "eprint", "arxiv-id", "report-number"],
  organizations: ["developer", "developers", "owner", "makers", "maker", "org", "orgs"],
  clause: ["section", "paragraph", "article", "where"],
  words: ["values", "options", "choices", "enum", "allowed"],
  label: ["name", "title"],
  outcome: ["status", "result", "state"],
};

/** The key that was probably meant. */
export function meantKey(key: string, siblings: readonly string[], inFacts: boolean, registry: FieldRegistry): string | undefined {
  const folded = fold(key);
  const synonym = inFacts
    ? FACT_COLLECTIONS.flatMap((collection) => registry[collection]).find(
        (field) => siblings.includes(field.id) && [field.label, ...(field.synonyms ?? [])].some((word) => fold(word) === folded),
      )?.id
    : siblings.find((sibling) => OTHER_WORDS[sibling]?.includes(slug(key)));
  return synonym ?? suggest(slug(key), siblings);
}

/** Whether a key is the id of a fact that entries of a collection state. */
export function isFieldOf(key: string, collection: string, registry: FieldRegistry): boolean {
  return fieldsOf(registry, collection).some(({ id }) => id === key);
}
