import { resolve } from "node:path";
import { readLedger } from "../src/catalog/read.ts";
import { readSite } from "../src/catalog/site.ts";

/** An address that only this repository's catalogue has published. A ledger never loses one. */
const OWN_ADDRESS = "/proposals/project-proposal/";

/**
 * Whether the content is this repository's own: not another folder, and not another team's cards in its place.
 * What the tests of `content` say is true of these cards, and of no others.
 */
export function isThisContent(environment: Record<string, string | undefined>): boolean {
  const { contentFolder } = readSite(environment);
  return resolve(contentFolder) === resolve("content") && readLedger(contentFolder).includes(OWN_ADDRESS);
}
