import type { ModelCard } from "../schema/model-card.ts";
import { Lately } from "./lately.ts";
import { CardParts, type Surroundings } from "./card-parts.ts";
import type { CardCitations } from "./cited.ts";
import type { Model, ResolvedVariant } from "./model.ts";
import type { Entry } from "./parse.ts";

/** Cards whose parts are held at once, twice at most: a block of the table of models asks for all columns of five hundred. */
const MOST_CARDS = 600;

/** Parts of cards that were asked for lately. */
export type LateParts = Lately<ResolvedModel, CardParts>;

export function lateParts(): LateParts {
  return new Lately(MOST_CARDS);
}

/**
 * A card with its ids followed and its values in words. Names and facts stay, because pages that show all models ask for
 * them again and again; all else is let go when many other cards have been asked since, and made again for who asks.
 */
export class ResolvedModel implements Model {
  readonly entry: Entry<"models">;
  readonly url: string;
  readonly family: Model["family"];
  readonly descendants: Model["descendants"] = [];
  readonly #around: Surroundings;
  readonly #lately: LateParts;
  readonly #citations: CardCitations;
  #facts: Model["facts"] | undefined;
  #makers: Model["makers"] | undefined;
  #variants: ResolvedVariant[] | undefined;

  constructor(entry: Entry<"models">, around: Surroundings, lately: LateParts) {
    const { id, data: card } = entry;
    const { entries, resolver, urls } = around;
    [this.entry, this.#around, this.#lately] = [entry, around, lately];
    this.#citations = resolver.card((source) => this.#parts.numbers().get(source) ?? 0);
    this.url = urls.entry("models", id);
    const family = entries.families.get(card.family)?.data.name ?? card.family;
    this.family = { id: card.family, label: family, url: urls.entry("families", card.family) };
  }

  get makers(): Model["makers"] {
    return (this.#makers ??= this.#makersOf());
  }

  get variants(): ResolvedVariant[] {
    return (this.#variants ??= this.#variantsOf());
  }

  get id(): string {
    return this.entry.id;
  }

  get card(): ModelCard {
    return this.entry.data;
  }

  get name(): string {
    return this.card.name;
  }

  get aliases(): string[] {
    return this.card.aliases ?? [];
  }

  get from(): Model["from"] {
    return this.entry.file.base?.from;
  }

  get isForeign(): boolean {
    return this.entry.file.base?.alone === true;
  }

  get facts(): Model["facts"] {
    const { resolver, urls, complete } = this.#around;
    const { id } = this;
    return (this.#facts ??= resolver.facts(
      () => this.card.facts,
      this.entry.fields.models,
      (field) => urls.fact(id, field),
      this.#citations,
      (fact) => complete(fact, id),
    ));
  }

  get figures(): Model["figures"] {
    return this.#parts.figures();
  }

  get lineage(): Model["lineage"] {
    return this.#parts.lineage();
  }

  get evaluations(): Model["evaluations"] {
    return this.#parts.evaluations();
  }

  get rejected(): Model["rejected"] {
    return this.#parts.rejected();
  }

  get sources(): Model["sources"] {
    return this.#parts.sources();
  }

  get disclosure(): Model["disclosure"] {
    return this.#parts.disclosure();
  }

  get former(): Model["former"] {
    return this.#parts.former();
  }

  #makersOf(): Model["makers"] {
    const { entries, urls } = this.#around;
    const developers = this.card.facts["developer"]?.[0]?.value;
    return (Array.isArray(developers) ? developers.map(String) : []).map((maker) => ({
      id: maker,
      label: entries.organizations.get(maker)?.data.name ?? maker,
      url: urls.entry("organizations", maker),
    }));
  }

  #variantsOf(): ResolvedVariant[] {
    const { card, entry, id } = this;
    const { resolver, urls } = this.#around;
    return (card.variants ?? []).map((variant, index) => {
      const url = urls.fact(id, `variant-${variant.id}`);
      const factsOf = () => this.card.variants?.[index]?.facts ?? {};
      return {
        id: variant.id,
        name: variant.name,
        aliases: variant.aliases ?? [],
        ...(variant.note ? { note: variant.note } : {}),
        facts: resolver.facts(factsOf, entry.fields.models, () => url, this.#citations),
        url,
      };
    });
  }

  get #parts(): CardParts {
    return this.#lately.of(this, () => new CardParts(this.entry, this, this.#citations, this.#around));
  }
}
