import { isHubId } from "../schema/hugging-face.ts";
import { slug } from "../catalog/slug.ts";
import type { Evaluation } from "../schema/model-card.ts";
import { ID } from "../schema/text.ts";
import { QUALIFIERS } from "../schema/vocabularies.ts";
import { isPart } from "./body/title.ts";
import { isMap } from "./front-matter.ts";
import { textsOf, type KeyReading } from "./key-reading.ts";
import { numberOf } from "./map-emissions.ts";
import { isPlaceholder } from "./placeholder.ts";

type Data = Record<string, unknown>;

/** `model-index`: each metric of a benchmark that the catalogue knows becomes an evaluation. */
export function readModelIndex(value: unknown, reading: KeyReading, key: string): void {
  if (!Array.isArray(value)) return reading.report(key, "not-understood", "A model-index is a list of models with results.");
  value.forEach((model: unknown, index) => {
    const path = `${key}[${index}]`;
    if (!isMap(model)) return reading.report(path, "not-understood", "An entry of a model-index is a map with name and results.");
    readName(model, index, reading, path);
    const results = model["results"];
    if (results === undefined) return;
    if (!Array.isArray(results)) return reading.report(`${path}.results`, "not-understood", "Results are a list.");
    // Further entries are other models: their results are not this one's, unless the export said whose variant it is.
    results.forEach((result: unknown, place) => readResult(result, index === 0, reading, `${path}.results[${place}]`));
  });
}

function readName(model: Data, index: number, reading: KeyReading, path: string): void {
  const [name] = textsOf(model["name"]);
  if (name === undefined || isPlaceholder(name)) return;
  if (index > 0) return reading.report(`${path}.name`, "kept", "Another model than the first of the list.");
  if (isPart(name)) return reading.report(`${path}.name`, "kept", "It names the folder of a run, not a model.");
  reading.draft.name ??= isHubId(name) ? (name.split("/").at(-1) ?? name) : name;
  const same = name.endsWith(reading.draft.name);
  reading.report(`${path}.name`, same ? "mapped" : "kept", same ? "name" : `The name is ${reading.draft.name}.`);
}

function readResult(result: unknown, own: boolean, reading: KeyReading, path: string): void {
  if (!isMap(result)) return reading.report(path, "not-understood", "A result is a map with task, dataset and metrics.");
  const dataset = isMap(result["dataset"]) ? result["dataset"] : {};
  const named = textsOf([dataset["type"], dataset["name"]]).filter((name) => !isPlaceholder(name));
  const benchmark = named.flatMap((name) => reading.names.find("benchmarks", name) ?? [])[0];
  if (!benchmark) {
    const why = named.length > 0 ? `There is no entry in benchmarks/ for ${named.join(", ")}.` : "The result names no data set.";
    return reading.report(path, "kept", why);
  }
  const metrics = Array.isArray(result["metrics"]) ? result["metrics"] : [];
  metrics.forEach((metric: unknown, index) => {
    const at = `${path}.metrics[${index}]`;
    const evaluation = isMap(metric) ? readMetric(metric, result, dataset, benchmark, own, reading, at) : undefined;
    if (!evaluation) return;
    reading.draft.evaluations.push(evaluation);
    for (const used of ["type", "value", "args"])
      if (isMap(metric) && used in metric) reading.report(`${at}.${used}`, "mapped", `evaluations, ${evaluation.id}`);
    reading.report(`${path}.dataset`, "mapped", `evaluations, benchmark ${benchmark}`);
    reading.report(`${path}.task`, "mapped", "evaluations, setup");
    if ("source" in result) reading.report(`${path}.source`, "mapped", "evaluations, setup");
  });
}

function readMetric(
  metric: Data,
  result: Data,
  dataset: Data,
  benchmark: string,
  own: boolean,
  reading: KeyReading,
  path: string,
): (Omit<Evaluation, "citations"> & { locator: string }) | undefined {
  const name = textsOf([metric["type"], metric["name"]]).find((word) => !isPlaceholder(word));
  const score = scoreOf(metric["value"]);
  if (name === undefined || score === undefined) {
    reading.report(path, "not-understood", name === undefined ? "The metric has no type." : "The value is no number.");
    return undefined;
  }
  const args = isMap(metric["args"]) ? metric["args"] : {};
  const variant = textsOf(args["variant"])[0];
  if (!own && variant === undefined) {
    reading.report(path, "kept", "A result of another model than the first of the list.");
    return undefined;
  }
  const variantId = variant === undefined ? undefined : variantOf(variant, reading);
  const shots = numberOf(isMap(dataset["args"]) ? dataset["args"]["num_few_shot"] : undefined);
  const qualifier = QUALIFIERS.find((one) => one === args["qualifier"]);
  const status = args["status"] === "third-party" ? { status: "third-party" as const } : {};
  return {
    id: freeId(
      textsOf(args["id"]).find((id) => ID.test(id) && id.length <= 80) ?? slug(`${benchmark} ${name}`).slice(0, 80).replace(/-+$/, ""),
      reading,
    ),
    benchmark,
    metric: name,
    ...(shots !== undefined && Number.isInteger(shots) && shots >= 0 ? { shots } : {}),
    setup: textsOf(args["setup"])[0] ?? setupOf(result, dataset, metric),
    value: score.value,
    ...(qualifier ? { qualifier } : Array.isArray(score.value) ? { qualifier: "between" as const } : {}),
    ...status,
    ...(variantId ? { variant: variantId } : {}),
    ...(score.note ? { note: score.note } : {}),
    locator: `front matter, ${path}`,
  };
}

/** The id of a variant that the result names; one of its own name where `cardfile` lists none. */
function variantOf(name: string, { draft }: KeyReading): string {
  const known = [...draft.variants].find(([, variant]) => variant.name === name)?.[0];
  const id = known ?? slug(name);
  if (!draft.variants.has(id)) draft.variants.set(id, { name });
  return id;
}

/** 76.2, "76.2", "76.2%", "20.0 ± 1.2", "60 to 64.5". */
function scoreOf(value: unknown): { value: number | [number, number]; note?: string } | undefined {
  const plain = numberOf(value);
  if (plain !== undefined) return { value: plain };
  if (typeof value !== "string") return undefined;
  const [, low, high] = /^\s*(-?[\d.]+) to (-?[\d.]+)\s*$/.exec(value) ?? [];
  const [from, to] = [numberOf(low), numberOf(high)];
  if (from !== undefined && to !== undefined) return { value: [from, to] };
  const [, first] = /^\s*(-?\d+(?:\.\d+)?)\s*(?:%|(?:±|\+\/-|\+-)\s*\d+(?:\.\d+)?\s*%?)\s*$/.exec(value) ?? [];
  const number = numberOf(first);
  return number === undefined ? undefined : { value: number, note: `Printed as ${value.trim()}.` };
}

/** What the card says of how the figure came about; it names no more than that. */
function setupOf(result: Data, dataset: Data, metric: Data): string {
  const task = isMap(result["task"]) ? result["task"] : {};
  const source = isMap(result["source"]) ? result["source"] : {};
  const said = [
    ["task", textsOf([task["name"], task["type"]])[0]],
    ["data set", textsOf([dataset["name"], dataset["type"]])[0]],
    ["configuration", textsOf(dataset["config"])[0]],
    ["split", textsOf(dataset["split"])[0]],
    ["revision", textsOf(dataset["revision"])[0]],
    ["metric", textsOf(metric["name"])[0]],
    ["source", textsOf([source["name"], source["url"]])[0]],
  ].flatMap(([label, words]) => (words && !isPlaceholder(words) ? [`${label} ${words}`] : []));
  return said.join(", ") || "not stated in the card";
}

function freeId(wanted: string, reading: KeyReading): string {
  const taken = new Set(reading.draft.evaluations.map((evaluation) => evaluation.id));
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
}
