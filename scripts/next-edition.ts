import type { Inputs } from "../src/card-pages/inputs.ts";
import type { Catalog } from "../src/catalog/catalog.ts";
import { proseJson } from "../src/formats/prose-json.ts";
import type { BuildUnits } from "./build-units.ts";

/** Before the edition stand the name and the address of the site. Bytes. */
const FARTHEST_EDITION = 10_000;
const EDITION = `"edition":"`;
/** The last key of `catalog.json`. In a text its quotes would have a backslash before them. */
const PROSE = `,"prose":`;

/** What `catalog.json` is drawn from: facts and history, all of the catalogue, and the name of that state. */
export function editionInputs({ facts, all, edition }: Inputs, history: string): string {
  return [facts, history, all, edition].join(" ");
}

/**
 * `catalog.json` as the last build drew it, with another edition and with the prose that is another; undefined where more
 * has changed. In a large catalogue it has hundreds of megabytes: the bytes of `last` are written to, and not copied.
 */
export function nextEdition(
  last: { inputs: string; bytes: Buffer },
  inputs: string,
  { catalog, inputs: { entries }, units }: { catalog: Catalog; inputs: Pick<Inputs, "entries">; units: Pick<BuildUnits, "isAsBefore"> },
): Uint8Array[] | undefined {
  const { bytes } = last;
  const [before, now] = [last.inputs, inputs].map((text) => text.split(" "));
  const [old, edition] = [before?.[3] ?? "", now?.[3] ?? ""];
  if (before?.[0] !== now?.[0] || before?.[1] !== now?.[1] || old === "" || old.length !== edition.length) return undefined;
  const at = bytes.subarray(0, FARTHEST_EDITION).indexOf(`${EDITION}${old}"`);
  const end = bytes.lastIndexOf(`${PROSE}{`);
  if (at < 0 || end < 0) return undefined;
  const known: Record<string, string> = JSON.parse(bytes.subarray(end + PROSE.length, -1).toString());
  const prose = proseJson(catalog, (key) => {
    const id = /^models\/(.+)$/.exec(key)?.[1];
    // The prose of other entries counts as a fact.
    return id === undefined || units.isAsBefore(`files ${id}`, entries[key] ?? "") ? { prose: known[key] } : undefined;
  });
  bytes.write(edition, at + EDITION.length);
  return [bytes.subarray(0, end), Buffer.from(prose ? `${PROSE}${JSON.stringify(prose)}}` : "}")];
}
