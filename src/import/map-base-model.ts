import { HUB_RELATIONS, isHubId } from "../schema/hugging-face.ts";
import type { Relation } from "../schema/vocabularies.ts";
import { modelOf } from "./body/hub-links.ts";
import { textsOf, type KeyReading } from "./key-reading.ts";
import { ownBaseModels } from "./map-cardfile.ts";

/** `base_model`: an edge of the lineage where the front matter says the relation, else a proposal. */
export function readBaseModel(value: unknown, reading: KeyReading, key: string): void {
  const named = textsOf(value);
  const own = ownBaseModels(reading);
  named.forEach((text, index) => {
    const path = Array.isArray(value) ? `${key}[${index}]` : key;
    const name = modelOf(text) ?? text;
    // Recipes of merges of a model with itself name it once a slice.
    if (named.indexOf(text) < index) return reading.report(path, "mapped", "lineage, as the same id before it");
    if (own.has(name)) {
      reading.report("base_model_relation", "mapped", "lineage");
      return reading.report(path, "mapped", "lineage, as key cardfile says it");
    }
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
