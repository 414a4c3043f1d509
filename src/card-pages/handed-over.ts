import type { Catalog } from "../catalog/catalog.ts";
import type { Model } from "../catalog/model.ts";
import type { History } from "../history/history.ts";
import type { Inputs } from "./inputs.ts";

/** What cards and pages are drawn from. */
export interface CardInputs {
  catalog: Catalog;
  history: () => History;
}

/** What a build knows before the first page: its catalogue, where this process has read it, and the hashes of what pages are drawn from. */
interface Handed {
  cards?: CardInputs;
  inputs?: Inputs;
  /** The JSON of a card where it has been written, which holds until the next is asked for; undefined where another part of the site holds it. */
  written?: (model: Model) => Uint8Array | undefined;
}

let handed: Handed = {};

export function handOver(more: Handed): void {
  handed = { ...handed, ...more };
}

export function handedOver(): Handed {
  return handed;
}
