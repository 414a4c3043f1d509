import type { Citation, Claim, Facts } from "../schema/claims.ts";
import { builtInFields, type FieldRegistry } from "../schema/field-registry.ts";
import type { FieldDefinition } from "../schema/fields.ts";
import { Lately } from "./lately.ts";
import { cited, type CardCitations, type Cited, type PlacedClaim } from "./cited.ts";
import { CitedSources } from "./cited-sources.ts";
import { isDisputed } from "./disputed.ts";
import { formatDate, formatNumber, formatShortClaim, formatStatus } from "./format.ts";
import type { EntryIndex } from "./index-entries.ts";
import { languageName, WORDS } from "./item-words.ts";
import { LazyMap } from "./lazy-map.ts";
import type { Fact, Link, ResolvedCitation, ResolvedClaim } from "./model.ts";
import { citationReceipt, type StatementKeys } from "./receipt-ledger.ts";
import { citationLinks } from "./receipt-links.ts";
import type { Ledgers } from "./read-receipts.ts";
import type { Urls } from "./urls.ts";

/** Lists of citations that are held at once, twice at most: of two hundred cards. */
const MOST_LISTS = 10_000;

/** Follows the ids of claims and puts their values into words. Made once for a catalogue. */
export class ClaimResolver {
  readonly #entries: EntryIndex;
  readonly #urls: Urls;
  readonly #ledgers: Ledgers;
  readonly #sources: CitedSources;
  readonly #lately = new Lately<Cited, ResolvedCitation[]>(MOST_LISTS);
  readonly #definitions = new Map<readonly FieldDefinition[], ReadonlyMap<string, FieldDefinition>>();
  /** What is cited by who has no list of sources. */
  readonly unnumbered = this.card(() => 0);
  /** What entries of the catalogue may answer. */
  readonly fields: FieldRegistry;

  constructor(entries: EntryIndex, urls: Urls, ledgers: Ledgers = new Map(), fields: FieldRegistry = builtInFields) {
    this.fields = fields;
    this.#entries = entries;
    this.#urls = urls;
    this.#ledgers = ledgers;
    this.#sources = new CitedSources(entries, urls);
  }

  /** Follows the citations of a card. `number`: of a source in the list at its foot. */
  card(number: (source: string) => number): CardCitations {
    return {
      citationsOf: (owner, of, field) =>
        this.#lately.of(owner, () => this.citations(of.citations, number, field === undefined ? undefined : { ...of, field })),
    };
  }

  /** In the order of the fields, each resolved when it is asked for. `factsOf`: asked again for each, and for their citations. `complete` adds what others know of a fact. */
  facts(
    factsOf: () => Facts,
    fields: readonly FieldDefinition[],
    urlOf: (field: string) => string,
    card: CardCitations,
    complete?: (fact: Fact) => void,
  ): ReadonlyMap<string, Fact> {
    const definitions = this.#definitionsOf(fields);
    const claims = (id: string) => factsOf()[id];
    const resolve = (id: string): Fact => {
      const [field, [first, ...others]] = [definitions.get(id), claims(id) ?? []];
      if (!field || !first) throw new Error(`${id} is not answered.`);
      return {
        field,
        claims: [
          this.claim(first, field, card, { claims, place: 0 }),
          ...others.map((claim, index) => this.claim(claim, field, card, { claims, place: index + 1 })),
        ],
        disputed: isDisputed(field, [first, ...others]),
        ...(first.because ? { because: first.because } : {}),
        url: urlOf(id),
      };
    };
    return new LazyMap(answered(factsOf(), fields), resolve, complete);
  }

  #definitionsOf(fields: readonly FieldDefinition[]): ReadonlyMap<string, FieldDefinition> {
    const known = this.#definitions.get(fields) ?? new Map(fields.map((field) => [field.id, field]));
    this.#definitions.set(fields, known);
    return known;
  }

  claim(claim: Claim, field: FieldDefinition, card: CardCitations, place?: PlacedClaim): ResolvedClaim {
    const { value } = claim;
    const items = Array.isArray(value) && field.type === "list" ? value.map((item) => this.item(String(item), field)) : undefined;
    const known = ["reported", "third-party", "estimated"].includes(claim.status) && (value !== undefined || claim.text !== undefined);
    const display = this.display(claim, field, items);
    const words = {
      ...(field.unit && value !== undefined ? { unit: field.unit } : {}),
      ...(items ? { items } : {}),
      ...(claim.unread ? { unreadSources: claim.unread.map((id) => this.source(id)) } : {}),
      display,
      short: formatShortClaim({ ...claim, unit: field.unit, display, items }, field.id),
      known,
    };
    return cited(claim, words, card, field.id, place);
  }

  /** The value in words, with its qualifier; or the status in words where there is no value. */
  display(claim: Claim, field: FieldDefinition, items: readonly Link[] | undefined): string {
    const { value } = claim;
    if (value === undefined) return claim.text ?? formatStatus(claim.status);
    if (items) return items.map((item) => item.label).join(", ");
    if (field.type === "date") {
      const word = { exact: "", approximately: "about ", "at-least": "not before ", "at-most": "not after ", between: "" }[
        claim.qualifier ?? "exact"
      ];
      return word + formatDate(String(value));
    }
    if (field.type === "number") return formatNumber({ value, status: claim.status, unit: field.unit, qualifier: claim.qualifier });
    return String(value);
  }

  item(item: string, field: FieldDefinition): Link {
    const items = field.items;
    if (items && "collection" in items) {
      const entry = this.#entries[items.collection].get(item);
      const short = entry && "short" in entry.data ? entry.data.short : undefined;
      return { label: entry?.data.name ?? item, url: this.#urls.entry(items.collection, item), ...(short ? { short } : {}) };
    }
    if (items && "text" in items && items.text === "repository") {
      return { label: item, url: item.startsWith("http") ? item : `https://huggingface.co/${item}` };
    }
    if (items && "text" in items) return { label: items.text === "line" ? item : languageName(item) };
    return { label: WORDS[item] ?? item.replaceAll("-", " ") };
  }

  source(id: string): Link {
    return this.#sources.linkTo(id);
  }

  /** `says`: what the citations bear out, by which the receipts tool knows them again. */
  citations(citations: readonly Citation[] | undefined, number: (source: string) => number, says?: StatementKeys): ResolvedCitation[] {
    return (citations ?? []).map((citation) => {
      const { source, title, by, url, canonical, voice } = this.#sources.of(citation.source);
      const { place, ...receipt } = citationReceipt(this.#ledgers.get(citation.source), citation, says) ?? {};
      const links = citationLinks(place ? { ...place, ...citation } : citation, source);
      return {
        ...citation,
        title,
        by,
        url,
        canonical,
        href: links?.href ?? url,
        ...(links?.version ? { version: links.version } : {}),
        ...(voice ? { voice } : {}),
        number: number(citation.source),
        ...receipt,
      };
    });
  }
}

/** Apart from what stays, which would hold the facts otherwise. */
function answered(facts: Facts, fields: readonly FieldDefinition[]): string[] {
  return fields.flatMap(({ id }) => ((facts[id] ?? []).length > 0 ? [id] : []));
}
