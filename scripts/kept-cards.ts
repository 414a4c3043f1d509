import { hash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LEDGER_FILE } from "../src/catalog/places.ts";
import { cardInputs } from "../src/card-pages/inputs.ts";
import { changesOf } from "../src/card-pages/page-parts.ts";
import type { CardInputs } from "../src/card-pages/handed-over.ts";
import { historyLimits } from "../src/views/changes.ts";
import { drawCards, drawnUnits, keepTodo, openFrames, type Kind } from "./draw-cards.ts";
import { shareOf, type Shard } from "./shards.ts";
import { linkUnit, type KeptUnits, type Unit } from "./kept-site.ts";

interface CardBuild {
  inputs: CardInputs;
  workshop: string;
  out: string;
  kept: KeptUnits;
  shard: Shard;
}

/** The cards of one build: which are taken over from the last one, and what the next one needs to know. */
export class KeptCards {
  readonly #inputs: CardInputs;
  readonly #workshop: string;
  readonly #out: string;
  readonly #kept: KeptUnits;
  readonly #shard: Shard;
  /** By the name of each unit of this build, what it is drawn from. */
  readonly #wanted = new Map<string, string>();
  readonly #linked = new Map<string, Unit>();

  constructor({ inputs, workshop, out, kept, shard }: CardBuild) {
    [this.#inputs, this.#workshop, this.#out, this.#kept, this.#shard] = [inputs, workshop, out, kept, shard];
  }

  /** Takes over what is drawn from the same inputs as last time; the ids of the cards that are left. */
  takeOver(kind: Kind, inputsOf: (id: string) => string): string[] {
    return shareOf([...this.#inputs.catalog.models.keys()].sort(), this.#shard).filter((id) => {
      const name = `${kind} ${id}`;
      const wanted = inputsOf(id);
      this.#wanted.set(name, wanted);
      const last = this.#kept.get(name);
      if (last?.inputs !== wanted || !linkUnit(last, this.#out, join(this.#workshop, "cards"))) return true;
      this.#linked.set(name, last);
      return false;
    });
  }

  /** All that this build made, for the next one. */
  units(): Map<string, Unit> {
    const drawn = [...drawnUnits(this.#workshop)].map(([name, files]): [string, Unit] => [
      name,
      { inputs: this.#wanted.get(name) ?? "", files },
    ]);
    return new Map([...this.#linked, ...drawn]);
  }
}

/**
 * Makes all cards of a site in `workshop`/cards, with the help of whoever else draws there. What the last build of `out`
 * left is linked where nothing that it was drawn from has changed, and anything in doubt is drawn.
 */
export async function makeCards(build: CardBuild, signal: AbortSignal): Promise<KeptCards> {
  const { inputs, workshop } = build;
  const cards = new KeptCards(build);
  const hashes = cardInputs(inputs.catalog, settingsOf(inputs.catalog.site.contentFolder));
  for (const folder of ["models", "pictures/models", "f"]) mkdirSync(join(workshop, "cards", folder), { recursive: true });
  keepTodo(
    workshop,
    "files",
    cards.takeOver("files", (id) => hashes.get(id) ?? ""),
  );
  await drawCards("files", inputs, workshop, signal);
  keepTodo(workshop, "pages", cards.takeOver("pages", await pageInputs(inputs, hashes, workshop, signal)));
  await drawCards("pages", inputs, workshop, signal);
  return cards;
}

/** Texts of the content folder itself, which may show anywhere; the ledger of addresses shows on no card. */
function settingsOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== LEDGER_FILE)
    .map(({ name }) => `${name}\n${readFileSync(join(folder, name), "utf8")}`)
    .sort();
}

/** Hash of all that the pages of a card are drawn from beside its inputs: their frames, and what git tells. */
async function pageInputs(
  inputs: CardInputs,
  cards: ReadonlyMap<string, string>,
  workshop: string,
  signal?: AbortSignal,
): Promise<(id: string) => string> {
  const frames = await openFrames(workshop, signal);
  const history = inputs.history();
  const limits = historyLimits(history, inputs.catalog) ?? "";
  return (id) => hash("sha256", [cards.get(id), frames.hash, limits, JSON.stringify(changesOf(history, id))].join("\n"));
}
