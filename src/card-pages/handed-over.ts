import type { Catalog } from "../catalog/catalog.ts";
import type { History } from "../history/history.ts";

/** What cards are drawn from. */
export interface CardInputs {
  catalog: Catalog;
  history: () => History;
}

/** Pages are bundled, so their modules are others than those of the scripts: what they share goes by a name that both know. */
const NAME = Symbol.for("cardfile.card-inputs");

export function handOver(inputs: CardInputs): void {
  Reflect.set(globalThis, NAME, inputs);
}

/** Undefined before any page was made in this process. */
export function handedOver(): CardInputs | undefined {
  return Reflect.get(globalThis, NAME) as CardInputs | undefined;
}
