import { MOST_ITEMS } from "../schema/claims.ts";
import { suggest } from "../catalog/suggest.ts";
import { HUB_PIPELINES, HUB_RELATIONS, isHubId } from "../schema/hugging-face.ts";
import { modelOf } from "./body/passages.ts";
import { leaves, textsOf, type KeyReading } from "./key-reading.ts";
import { readEmissions } from "./map-emissions.ts";
import { readModelIndex } from "./map-model-index.ts";
import { isPlaceholder, saysNothing } from "./placeholder.ts";
import type { Relation } from "../schema/vocabularies.ts";

type Reader = (value: unknown, reading: KeyReading, key: string) => void;

/** How the keys that have a field here are read. */
const readers: Record<string, Reader> = {
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
  for (const [key, { value, fault }] of reading.keys) {
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

const LANGUAGE_TAG = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/;

/** “EN” → en, “pt_br” → pt-BR, each part in the case that BCP 47 writes it in; undefined for what has not the form of a tag. */
function languageTag(text: string): string | undefined {
  if (!LANGUAGE_TAG.test(text)) return undefined;
  const [language = "", ...parts] = text.toLowerCase().replaceAll("_", "-").split("-");
  const written = parts.map((part) =>
    part.length === 2 ? part.toUpperCase() : part.length === 4 ? part.replace(/^./, (first) => first.toUpperCase()) : part,
  );
  return [language, ...written].join("-");
}

function readLanguages(value: unknown, reading: KeyReading, key: string): void {
  const listed = typeof value === "string" ? value.split(/\s*,\s*/) : textsOf(value);
  const named = listed.filter((item) => !isPlaceholder(item));
  const tags = [...new Set(named.flatMap((item) => languageTag(item) ?? []))];
  const words = named.filter((item) => languageTag(item) === undefined);
  if (named.length === 0) return reading.report(key, "not-understood", "A language is a tag or a name in text.");
  if (tags.length > MOST_ITEMS) {
    reading.draft.facts.set("languages", { text: `The card lists ${tags.length} language tags.`, locator: "front matter, key language" });
    return reading.report(key, "kept", `A fact holds at most ${MOST_ITEMS} values; languages tells their number.`);
  }
  reading.draft.facts.set("languages", {
    ...(tags.length > 0 ? { value: tags } : {}),
    ...(words.length > 0 ? { text: `The card lists: ${words.join(", ")}.` } : {}),
    locator: "front matter, key language",
  });
  reading.report(
    key,
    "mapped",
    words.length > 0 ? `languages; in words, because they are no language tags: ${words.join(", ")}` : "languages",
  );
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

function readBaseModel(value: unknown, reading: KeyReading, key: string): void {
  const named = textsOf(value);
  named.forEach((text, index) => {
    const path = Array.isArray(value) ? `${key}[${index}]` : key;
    const name = modelOf(text) ?? text;
    const known = reading.names.find("models", name);
    if (!known && !isHubId(name) && !/^[A-Za-z0-9][\w.-]*$/.test(name)) {
      return reading.report(path, "not-understood", "It is no id of the Hub; perhaps a path on the author's machine.");
    }
    const target = known ? { model: known } : { external: { name, ...(isHubId(name) ? { url: `https://huggingface.co/${name}` } : {}) } };
    const said = relationTo(name, reading);
    if (!said) {
      reading.draft.proposals.push({ field: "lineage", edge: target, words: name, place: `front matter, key ${path}` });
      return reading.report(path, "kept", "The front matter does not say how this model was made from it.");
    }
    reading.draft.lineage.push({ relation: said.relation, ...target, locator: `front matter, key ${path} and ${said.place}` });
    reading.report(path, "mapped", `lineage, ${said.relation}`);
    if (said.place === RELATION_KEY) reading.report("base_model_relation", "mapped", "lineage");
  });
  if (named.length === 0) reading.report(key, "not-understood", "A base model is an id in text.");
}

const RELATION_KEY = "key base_model_relation";

/** As `base_model_relation` says, or a tag of the form `base_model:adapter:org/name`, and where that stands. */
function relationTo(name: string, reading: KeyReading): { relation: Relation; place: string } | undefined {
  const said = textsOf(reading.valueOf("base_model_relation"))[0];
  const tag = textsOf(reading.valueOf("tags")).find((one) => /^base_model:[a-z]+:/.test(one) && one.endsWith(`:${name}`));
  for (const [word, place] of [
    [said, RELATION_KEY],
    [tag?.split(":")[1], `tag ${tag}`],
  ] as const) {
    const relation = word !== undefined && Object.hasOwn(HUB_RELATIONS, word) ? HUB_RELATIONS[word] : undefined;
    if (relation) return { relation, place };
  }
  return undefined;
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
