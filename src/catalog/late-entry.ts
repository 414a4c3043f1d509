import type { ModelCard } from "../schema/model-card.ts";
import { splitEntry } from "./front-matter.ts";
import { takeTextHash } from "./kept-files.ts";
import { Lately } from "./lately.ts";
import type { Entry } from "./parse.ts";

/** Cards whose front matter is held at once, twice at most. */
const MOST_CARDS = 200;

/** What is long in the entry of a card beside its text. */
export type LongCard = Pick<Entry<"models">, "data" | "body" | "writtenFacts">;

/** What is long in cards that were read again lately. */
export type LateCards = Lately<object, LongCard>;

/** Reads what is long in a card once more. */
export interface Again {
  long: () => LongCard;
  text: () => string;
}

export function lateCards(): LateCards {
  return new Lately(MOST_CARDS);
}

/** What is long in a card, and read again for who asks. All else is held. */
type Long = "facts" | "variants" | "evaluations" | "rejected";

class LateCard implements Pick<ModelCard, Long> {
  readonly #again: () => ModelCard;

  constructor(again: () => ModelCard) {
    this.#again = again;
  }

  get facts(): ModelCard["facts"] {
    return this.#again().facts;
  }

  get variants(): ModelCard["variants"] {
    return this.#again().variants;
  }

  get evaluations(): ModelCard["evaluations"] {
    return this.#again().evaluations;
  }

  get rejected(): ModelCard["rejected"] {
    return this.#again().rejected;
  }
}

/**
 * An entry of a card whose facts, results, text and prose are not held, for a catalogue that stays in memory: they take more
 * than half of it. What is long is no property of the front matter's own: it is read by name, and
 * neither copied nor listed.
 */
export function lateEntry(entry: Entry<"models">, again: Again, lately: LateCards): Entry<"models"> {
  const { collection, id, fields, bodyLine, damaged, lostVariants } = entry;
  const { text: _text, ...place } = entry.file;
  const { facts: _facts, variants: _variants, evaluations: _evaluations, rejected: _rejected, ...short } = entry.data;
  const whole = () => lately.of(late, again.long);
  const file = {
    ...place,
    get text() {
      return again.text();
    },
  };
  takeTextHash(file, entry.file);
  const late: Entry<"models"> = {
    collection,
    id,
    fields,
    bodyLine,
    damaged,
    lostVariants,
    file,
    data: Object.assign(new LateCard(() => whole().data), short),
    get body() {
      return whole().body;
    },
    get bodyText() {
      return splitEntry(file)?.body ?? "";
    },
    get writtenFacts() {
      return whole().writtenFacts;
    },
  };
  return late;
}
