import { suggest } from "../catalog/suggest.ts";
import { HUB_PIPELINES } from "../schema/hugging-face.ts";
import { leaves, textsOf, type KeyReading } from "./key-reading.ts";
import { readBaseModel } from "./map-base-model.ts";
import { OWN_KEY, readOwnKey } from "./map-cardfile.ts";
import { readEmissions } from "./map-emissions.ts";
import { readLanguages } from "./map-languages.ts";
import { readModelIndex } from "./map-model-index.ts";
import { isPlaceholder, saysNothing } from "./placeholder.ts";

type Reader = (value: unknown, reading: KeyReading, key: string) => void;

/** How the keys that have a field here are read. */
const readers: Record<string, Reader> = {
  [OWN_KEY]: readOwnKey,
  model_name: (value, reading, key) => {
    const [name] = textsOf(value);
    if (name === undefined) return reading.report(key, "not-understood", "A name is text.");
    reading.draft.name = name;
    reading.report(key, "mapped", "name");
  },
  language: readLanguages,
  license: readLicense,
  base_model: readBaseModel,
  pipeline_tag: readPipelineTag,
  datasets: readDatasets,
  co2_eq_emissions: readEmissions,
  "model-index": readModelIndex,
};

/** Keys that the Hub knows and that have no field here. */
const KEPT = new Set(
  `library_name tags metrics buckets new_version thumbnail inference widget license_name license_link base_model_relation
  instance_prompt quantized_by extra_gated_prompt extra_gated_heading extra_gated_description extra_gated_button_content
  extra_gated_fields extra_gated_eu_disallowed`.split(/\s+/),
);

/** Reads every key into the draft. Afterwards each has its line in the report: what nobody read is kept. */
export function mapKeys(reading: KeyReading): void {
  const ownFirst = [...reading.keys].sort(([a], [b]) => Number(b === OWN_KEY) - Number(a === OWN_KEY));
  for (const [key, { value, fault }] of ownFirst) {
    const reader = Object.hasOwn(readers, key) ? readers[key] : undefined;
    if (fault !== undefined) reading.report(key, "not-understood", fault);
    else if (saysNothing(value)) reading.report(key, "kept", "It has no value, or only a placeholder.");
    else reader?.(value, reading, key);
  }
  for (const [key, { value }] of reading.keys) {
    for (const path of leaves(value, key)) if (!reading.reported(path)) leave(path, key, reading);
  }
}

function leave(path: string, key: string, reading: KeyReading): void {
  if (Object.hasOwn(readers, key) || KEPT.has(key)) return reading.report(path, "kept", "There is no field for it here.");
  const near = suggest(key, [...Object.keys(readers), ...KEPT]);
  reading.report(path, "not-understood", `The Hub knows no such key.${near ? ` Did the author mean ${near}?` : ""}`);
}

function readLicense(value: unknown, reading: KeyReading, key: string): void {
  const named = textsOf(value).flatMap((id) =>
    /^other$/i.test(id) ? textsOf(reading.valueOf("license_name")).flatMap((name) => name.split(/\s*,\s*/)) : [id],
  );
  const names = named.filter((name) => !isPlaceholder(name));
  const ids = names.map((name) => reading.names.find("licenses", name));
  const missing = names.filter((_, index) => ids[index] === undefined);
  if (names.length === 0) return reading.report(key, "kept", "It names no licence.");
  if (missing.length > 0) {
    const entry = `There is no entry in licenses/ for ${missing.join(", ")}; write one, then the fact.`;
    reading.draft.proposals.push({ field: "license", words: names.join(", "), place: "front matter, key license" });
    return reading.report(key, "kept", entry);
  }
  reading.draft.facts.set("license", { value: [...new Set(ids.flatMap((id) => id ?? []))], locator: "front matter, key license" });
  reading.report(key, "mapped", "license");
  if (!textsOf(value).some((id) => /^other$/i.test(id))) return;
  reading.report("license_name", "mapped", "license");
}

function readPipelineTag(value: unknown, reading: KeyReading, key: string): void {
  const [tag = ""] = textsOf(value);
  const task = Object.hasOwn(HUB_PIPELINES, tag) ? HUB_PIPELINES[tag] : undefined;
  if (!task) return reading.report(key, "kept", "The task does not say both what goes in and what comes out.");
  const locator = `front matter, key pipeline_tag, “${tag}”`;
  reading.draft.facts.set("modalities-input", { value: [...task.input], locator });
  reading.draft.facts.set("modalities-output", { value: [...task.output], locator });
  reading.report(key, "mapped", "modalities-input, modalities-output");
}

/** The Hub does not say whether a data set was for pre-training or for tuning, so none becomes a fact. */
function readDatasets(value: unknown, reading: KeyReading, key: string): void {
  const names = textsOf(value).filter((name) => !isPlaceholder(name));
  if (names.length === 0) return reading.report(key, "not-understood", "A data set is an id in text.");
  const words = names.map((name) => reading.names.find("datasets", name) ?? name).join(", ");
  reading.draft.proposals.push({
    field: "finetuning-data",
    words,
    place: "front matter, key datasets, which does not say for which phase",
  });
  reading.report(key, "kept", "The key does not say for which phase; proposed where the card shows which it was.");
}
