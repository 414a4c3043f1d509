import { ACCESS, ARCHITECTURES, ATTENTION_KINDS, FINETUNING_METHODS, MODALITIES, PRECISIONS } from "./vocabularies.ts";

/**
 * One fact that an entry may hold. Everything that lists facts (schemas, pages, tables, exports,
 * documentation) is made from these records.
 */
export interface FieldDefinition {
  readonly id: string;
  readonly label: string;
  readonly type: "number" | "date" | "text" | "list";
  /** UCUM-like unit of a number: `parameter`, `token`, `FLOP`, `FLOP/s`, `byte`, `byte/s`, `W`, `h`, `J`, `kg`, `device`, `1`. */
  readonly unit?: string;
  /** Where the field stands on a page. */
  readonly group: FieldGroup;
  readonly required: boolean;
  readonly description: string;
  /** What a list holds: words of a closed set, ids of a collection, or free text of a kind. */
  readonly items?: ListItems;
  /** A list that may be replaced by prose: `text` without `value` is enough. */
  readonly textAlone?: boolean;
  readonly integer?: boolean;
  /** Inclusive bounds of a number, on top of "positive". */
  readonly minimum?: number;
  readonly maximum?: number;
  /** Claims may name the training phase that they speak of. */
  readonly phased?: boolean;
  /** Claims may name what of the release they cover. */
  readonly covered?: boolean;
  /** Claims may carry the canonical address of the thing. */
  readonly linked?: boolean;
}

export type ListItems =
  | { readonly words: readonly string[] }
  | { readonly collection: "organizations" | "licenses" | "accelerators" | "datasets" }
  | { readonly text: "language-tag" | "repository" };

export type FieldGroup = "source" | "characteristics" | "training" | "training-data" | "hardware" | "dataset";

const number = (unit: string, rest: Partial<FieldDefinition> = {}) => ({ type: "number" as const, unit, ...rest });
const count = (unit: string, rest: Partial<FieldDefinition> = {}) => number(unit, { integer: true, minimum: 1, ...rest });
const words = (list: readonly string[]) => ({ type: "list" as const, items: { words: list } });
const ids = (collection: "organizations" | "licenses" | "accelerators" | "datasets") => ({
  type: "list" as const,
  items: { collection },
});
const required = { required: true } as const;
const optional = { required: false } as const;

function define(group: FieldGroup, fields: Record<string, Omit<FieldDefinition, "id" | "group">>): FieldDefinition[] {
  return Object.entries(fields).map(([id, field]) => ({ id, group, ...field }));
}

/** The facts of a model, in the order in which a card shows them. */
export const modelFields: readonly FieldDefinition[] = [
  ...define("source", {
    developer: { label: "Developer", ...ids("organizations"), ...required, description: "Who made the model." },
    owner: { label: "Owner", ...ids("organizations"), ...required, description: "Who holds the rights to the model." },
    origin: {
      label: "Origin",
      type: "text",
      linked: true,
      ...required,
      description: "Where the model comes from, with its canonical page.",
    },
    released: { label: "Released", type: "date", ...required, description: "Date of first public access." },
    license: {
      label: "Licence",
      ...ids("licenses"),
      covered: true,
      ...required,
      description: "The terms under which weights, code or outputs may be used.",
    },
    access: { label: "Access", ...words(Object.keys(ACCESS)), ...required, description: "How people can get at the model." },
    "weights-repository": {
      label: "Weights repository",
      type: "list",
      items: { text: "repository" },
      ...optional,
      description: "Where the weights are published: addresses, or Hugging Face ids of the form org/name.",
    },
  }),
  ...define("characteristics", {
    architecture: {
      label: "Architecture",
      ...words(ARCHITECTURES),
      ...required,
      description: "The kind of network, in words of a closed set, with the particulars as text.",
    },
    attention: {
      label: "Attention",
      ...words(ATTENTION_KINDS),
      ...optional,
      description: "Which tokens a token may look at.",
    },
    "parameters-total": {
      label: "Parameters",
      ...count("parameter"),
      ...required,
      description: "Every weight in the checkpoint.",
    },
    "parameters-active": {
      label: "Active parameters",
      ...count("parameter"),
      ...optional,
      description: "Weights used for each token, in a mixture of experts.",
    },
    layers: { label: "Layers", ...count("layer"), ...optional, description: "Transformer layers of the decoder." },
    "encoder-layers": { label: "Encoder layers", ...count("layer"), ...optional, description: "Transformer layers of the encoder." },
    "hidden-size": { label: "Hidden size", ...count("dimension"), ...optional, description: "Width of the residual stream." },
    "attention-heads": { label: "Attention heads", ...count("head"), ...optional, description: "Query heads in each layer." },
    "kv-heads": { label: "KV heads", ...count("head"), ...optional, description: "Key and value heads in each layer." },
    "head-dimension": { label: "Head dimension", ...count("dimension"), ...optional, description: "Width of one attention head." },
    "experts-total": { label: "Experts", ...count("expert"), ...optional, description: "Experts in each mixture-of-experts layer." },
    "experts-active": { label: "Active experts", ...count("expert"), ...optional, description: "Experts that each token is sent to." },
    "vocabulary-size": {
      label: "Vocabulary",
      ...count("token"),
      ...optional,
      description: "Entries of the tokenizer, not padded rows of the embedding.",
    },
    "context-length": {
      label: "Context length",
      ...count("token"),
      ...required,
      description:
        "Longest input and output together that is officially supported in the default configuration; extensions stand in the note.",
    },
    "max-output": { label: "Longest output", ...count("token"), ...optional, description: "Most tokens that one answer may hold." },
    "modalities-input": { label: "Input", ...words(MODALITIES), ...required, description: "What the model reads." },
    "modalities-output": { label: "Output", ...words(MODALITIES), ...required, description: "What the model writes." },
    languages: {
      label: "Languages",
      type: "list",
      items: { text: "language-tag" },
      textAlone: true,
      ...optional,
      description: "Languages that the maker supports, as BCP 47 tags or in words.",
    },
    "knowledge-cutoff": {
      label: "Knowledge cutoff",
      type: "date",
      ...required,
      description: "Newest date that the pre-training data reach.",
    },
  }),
  ...define("training", {
    "training-tokens": {
      label: "Training tokens",
      ...count("token", { phased: true }),
      ...required,
      description: "Tokens that the model was trained on, repeats included, from its starting point in the lineage.",
    },
    "training-samples": {
      label: "Training samples",
      type: "text",
      phased: true,
      ...optional,
      description: "What the model was trained on that is not counted in tokens: image and text pairs, hours of audio.",
    },
    "finetuning-tokens": {
      label: "Fine-tuning tokens",
      ...count("token", { phased: true }),
      ...optional,
      description: "Tokens used after pre-training.",
    },
    "training-compute": {
      label: "Training compute, published",
      ...number("FLOP", { phased: true }),
      ...required,
      description: "Floating-point operations of the training run, as its makers published them.",
    },
    "training-hardware": {
      label: "Training hardware",
      ...ids("accelerators"),
      textAlone: true,
      phased: true,
      ...required,
      description: "The accelerators that the model was trained on.",
    },
    "accelerator-count": {
      label: "Accelerators",
      ...count("device", { phased: true }),
      ...optional,
      description: "Devices that worked on the run at the same time.",
    },
    "training-duration": {
      label: "Training duration",
      ...number("h", { phased: true }),
      ...optional,
      description: "Wall-clock hours of the run.",
    },
    "accelerator-hours": {
      label: "Accelerator hours",
      ...number("h", { phased: true }),
      ...required,
      description: "Hours of the run, summed over devices.",
    },
    "training-mfu": {
      label: "MFU, published",
      ...number("1", { phased: true, maximum: 1 }),
      ...required,
      description: "Model FLOP utilization of the training run, from 0 to 1, as its makers published it.",
    },
    "training-precision": {
      label: "Training precision",
      ...words(PRECISIONS),
      phased: true,
      ...optional,
      description: "Number formats of the arithmetic in training.",
    },
    "training-emissions": {
      label: "Training emissions",
      ...number("kg", { phased: true, minimum: 0 }),
      ...optional,
      description: "Kilograms of CO2 equivalent, location-based.",
    },
    "training-energy": {
      label: "Training energy",
      ...number("J", { phased: true }),
      ...optional,
      description: "Energy that the training used.",
    },
  }),
  ...define("training-data", {
    "pretraining-data": {
      label: "Pre-training data",
      ...ids("datasets"),
      textAlone: true,
      phased: true,
      ...required,
      description: "What the model was pre-trained on.",
    },
    "pretraining-data-provenance": {
      label: "Provenance of the data",
      type: "text",
      phased: true,
      ...required,
      description: "Who collected the pre-training data, from where, and under which terms.",
    },
    "finetuning-data": {
      label: "Fine-tuning data",
      ...ids("datasets"),
      textAlone: true,
      phased: true,
      ...required,
      description: "What the model was trained on after pre-training.",
    },
    "finetuning-method": {
      label: "Fine-tuning method",
      ...words(FINETUNING_METHODS),
      textAlone: true,
      phased: true,
      ...optional,
      description: "How the model was trained after pre-training.",
    },
  }),
];

/** The facts of an accelerator. Peaks are dense: without structured sparsity. */
export const acceleratorFields: readonly FieldDefinition[] = define("hardware", {
  vendor: { label: "Vendor", ...ids("organizations"), ...required, description: "Who makes the device." },
  released: { label: "Released", type: "date", ...optional, description: "Date of announcement or first availability." },
  "peak-fp32": { label: "Peak FP32", ...number("FLOP/s"), ...optional, description: "Dense FP32 arithmetic." },
  "peak-tf32": { label: "Peak TF32", ...number("FLOP/s"), ...optional, description: "Dense TF32 matrix arithmetic." },
  "peak-bf16": { label: "Peak BF16", ...number("FLOP/s"), ...optional, description: "Dense BF16 matrix arithmetic." },
  "peak-fp16": { label: "Peak FP16", ...number("FLOP/s"), ...optional, description: "Dense FP16 matrix arithmetic." },
  "peak-fp8": { label: "Peak FP8", ...number("FLOP/s"), ...optional, description: "Dense FP8 matrix arithmetic." },
  "peak-int8": { label: "Peak INT8", ...number("op/s"), ...optional, description: "Dense INT8 matrix arithmetic." },
  memory: { label: "Memory", ...number("byte"), ...optional, description: "Memory of one device." },
  "memory-bandwidth": { label: "Memory bandwidth", ...number("byte/s"), ...optional, description: "Between the device and its memory." },
  power: { label: "Power", ...number("W"), ...optional, description: "Thermal design power of one device." },
});

/** The facts of a data set. */
export const datasetFields: readonly FieldDefinition[] = define("dataset", {
  creator: { label: "Made by", ...ids("organizations"), textAlone: true, ...required, description: "Who made the data set." },
  released: { label: "Released", type: "date", ...optional, description: "Date of first publication." },
  license: { label: "Licence", ...ids("licenses"), textAlone: true, ...required, description: "Terms of the data set." },
  contents: { label: "Contents", type: "text", ...required, description: "What is in it." },
  collection: { label: "Collection", type: "text", ...optional, description: "Who collected it, from where, and how." },
  "size-tokens": { label: "Size in tokens", ...count("token"), ...optional, description: "Tokens, with the tokenizer in the note." },
  "size-bytes": {
    label: "Size in bytes",
    ...number("byte"),
    ...optional,
    description: "Bytes, uncompressed unless the note says otherwise.",
  },
  "size-samples": {
    label: "Size in samples",
    ...count("sample"),
    ...optional,
    description: "Documents, dialogues or rows, as the note says.",
  },
  languages: {
    label: "Languages",
    type: "list",
    items: { text: "language-tag" },
    textAlone: true,
    ...optional,
    description: "Languages of the text, as BCP 47 tags or in words.",
  },
});

/** Fields that speak of training, in which a claim may name its phase. */
export const phasedFields: ReadonlySet<string> = new Set(modelFields.filter((field) => field.phased).map((field) => field.id));

export const requiredModelFields: readonly FieldDefinition[] = modelFields.filter((field) => field.required);
