import { QUALIFIERS } from "../schema/vocabularies.ts";
import { HUB_TRAINING_TYPES } from "../schema/hugging-face.ts";
import { isMap } from "./front-matter.ts";
import type { KeyReading } from "./key-reading.ts";
import { isPlaceholder, saysNothing } from "./placeholder.ts";

const GRAMS_PER_KILOGRAM = 1000;

/** `co2_eq_emissions`: grams, or a map with `emissions` in grams. Text is read only where it is nothing but a number. */
export function readEmissions(value: unknown, reading: KeyReading, key: string): void {
  const object = isMap(value) ? value : { emissions: value };
  const at = (name: string) => (isMap(value) ? `${key}.${name}` : key);
  const grams = numberOf(object["emissions"]);
  if (grams === undefined || grams < 0) {
    if (!saysNothing(object["emissions"])) reading.report(at("emissions"), "not-understood", "Emissions are a number of grams.");
  } else {
    const { training_type: type, qualifier, source, geographical_location: place } = object;
    const phase = typeof type === "string" && Object.hasOwn(HUB_TRAINING_TYPES, type) ? HUB_TRAINING_TYPES[type] : undefined;
    const bound = QUALIFIERS.find((one) => one === qualifier && one !== "between");
    const notes = [
      typeof source === "string" && !isPlaceholder(source) ? `Source, as the card says: ${source}` : undefined,
      typeof place === "string" && !isPlaceholder(place) ? `Place: ${place}` : undefined,
    ].filter((note) => note !== undefined);
    reading.draft.facts.set("training-emissions", {
      value: Number((grams / GRAMS_PER_KILOGRAM).toPrecision(15)),
      ...(bound ? { qualifier: bound } : {}),
      ...(phase ? { phase } : {}),
      ...(notes.length > 0 ? { note: notes.join("; ") } : {}),
      locator: `front matter, key ${at("emissions")}, in grams`,
    });
    reading.report(at("emissions"), "mapped", "training-emissions, from grams to kilograms");
    if (bound) reading.report(at("qualifier"), "mapped", "training-emissions");
    if (phase) reading.report(at("training_type"), "mapped", "training-emissions, phase");
    for (const [name, said] of [
      ["source", source],
      ["geographical_location", place],
    ] as const) {
      if (typeof said === "string" && !isPlaceholder(said)) reading.report(at(name), "mapped", "training-emissions, note");
    }
  }
  readHardware(object["hardware_used"], reading, at("hardware_used"));
}

function readHardware(value: unknown, reading: KeyReading, path: string): void {
  if (typeof value !== "string" || isPlaceholder(value)) return;
  const ids = value.split(/\s*,\s*/).map((name) => reading.names.find("accelerators", name));
  const known = ids.flatMap((id) => id ?? []);
  reading.draft.facts.set("training-hardware", {
    ...(known.length === ids.length ? { value: known } : { text: value }),
    locator: `front matter, key ${path}`,
  });
  reading.report(path, "mapped", "training-hardware");
}

/** A number, also where it was written in quotes. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value !== "string" || !/^\s*-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\s*$/.test(value)) return undefined;
  return Number(value);
}
