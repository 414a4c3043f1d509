import { ACCESS, ARCHITECTURES, ATTENTION_KINDS, FINETUNING_METHODS, MODALITIES, PRECISIONS, type Coverage } from "./vocabularies.ts";

/**
 * One fact that an entry may hold. Everything that lists facts (schemas, pages, tables, exports,
 * documentation) is made from these records.
 */
export interface FieldDefinition {
  readonly id: string;
  readonly label: string;
  /** Other words by which people ask for it, for the search; its label and id are known. */
  readonly synonyms?: readonly string[];
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
  /** What of the release a claim may cover; `required`: each claim says it, else the first word is meant. */
  readonly covered?: { readonly words: readonly [Coverage, ...Coverage[]]; readonly required?: boolean };
  /** Claims may carry the canonical address of the thing. */
  readonly linked?: boolean;
  /** Most values of a list. */
  readonly most?: number;
  /** A card makes one claim about it, and no more. */
  readonly single?: boolean;
  /** Defined by the catalogue's own `fields.yaml`. */
  readonly own?: boolean;
}

export type ListItems =
  | { readonly words: readonly string[] }
  | { readonly collection: "organizations" | "licenses" | "accelerators" | "datasets" | "models" }
  | { readonly text: "language-tag" | "repository" | "line" };

export type FieldGroup = "source" | "characteristics" | "training" | "training-data" | "hardware" | "dataset";

const number = (unit: string, rest: Partial<FieldDefinition> = {}) => ({ type: "number" as const, unit, ...rest });
const count = (unit: string, rest: Partial<FieldDefinition> = {}) => number(unit, { integer: true, minimum: 1, ...rest });
const words = (list: readonly string[]) => ({ type: "list" as const, items: { words: list } });
const ids = (collection: "organizations" | "licenses" | "accelerators" | "datasets" | "models") => ({
  type: "list" as const,
  items: { collection },
});
/** How people get at a model; the end of one way is not the end of the others. */
const byAccess = { covered: { words: ["api", "product", "weights"], required: true } } as const;
const required = { required: true } as const;
const optional = { required: false } as const;

function define(group: FieldGroup, fields: Record<string, Omit<FieldDefinition, "id" | "group">>): FieldDefinition[] {
  return Object.entries(fields).map(([id, field]) => ({ id, group, ...field }));
}

/** The facts of a model, in the order in which a card shows them. */
export const modelFields: readonly FieldDefinition[] = [
  ...define("source", {
    developer: {
      label: "Developer",
      synonyms: ["who made", "made by", "maker", "creator", "developed by", "author"],
      ...ids("organizations"),
      ...required,
      description: "Who made the model.",
    },
    owner: {
      label: "Owner",
      synonyms: ["who owns", "owned by", "rights holder", "copyright"],
      ...ids("organizations"),
      ...required,
      description: "Who holds the rights to the model.",
    },
    origin: {
      label: "Origin",
      type: "text",
      linked: true,
      ...required,
      description: "Where the model comes from, with its canonical page.",
    },
    released: {
      label: "Released",
      synonyms: ["release date", "launch date", "publication date", "date"],
      type: "date",
      ...required,
      description: "Date of first public access.",
    },
    license: {
      label: "Licence",
      synonyms: ["terms of use", "commercial use"],
      ...ids("licenses"),
      covered: { words: ["weights", "code", "outputs"] },
      ...required,
      description: "The terms under which weights, code or outputs may be used.",
    },
    access: {
      label: "Access",
      synonyms: ["availability", "how to get"],
      ...words(Object.keys(ACCESS)),
      ...required,
      description: "How people can get at the model.",
    },
    "deprecated-on": {
      label: "Deprecated",
      synonyms: ["deprecation date", "end announced", "end of life"],
      type: "date",
      ...byAccess,
      ...optional,
      description: "Day on which the maker announced the end of a way to get at the model.",
    },
    "retired-on": {
      label: "Retired",
      synonyms: ["retirement date", "shutdown date", "switched off", "sunset"],
      type: "date",
      ...byAccess,
      ...optional,
      description: "Last day, or announced last day, on which the maker serves or hands out the model.",
    },
    "replaced-by": {
      label: "Replaced by",
      synonyms: ["successor", "replacement"],
      ...ids("models"),
      textAlone: true,
      ...optional,
      description: "The model that the maker names as its replacement: an id, or its name as text.",
    },
    "weights-repository": {
      label: "Weights repository",
      synonyms: ["weights", "checkpoint", "download", "hugging face", "huggingface"],
      type: "list",
      items: { text: "repository" },
      ...optional,
      description: "Where the weights are published: addresses, or Hugging Face ids of the form org/name.",
    },
  }),
  ...define("characteristics", {
    architecture: {
      label: "Architecture",
      synonyms: ["network", "model type"],
      ...words(ARCHITECTURES),
      ...required,
      description: "The kind of network, in words of a closed set, with the particulars as text.",
    },
    attention: {
      label: "Attention",
      synonyms: ["attention type"],
      ...words(ATTENTION_KINDS),
      ...optional,
      description: "Which tokens a token may look at.",
    },
    "parameters-total": {
      label: "Parameters",
      synonyms: ["params", "how many parameters", "number of parameters", "parameter count", "model size", "size", "how big", "how large"],
      ...count("parameter"),
      ...required,
      description: "Every weight in the checkpoint.",
    },
    "parameters-active": {
      label: "Active parameters",
      synonyms: ["active params", "activated parameters", "active"],
      ...count("parameter"),
      ...optional,
      description: "Weights used for each token, in a mixture of experts.",
    },
    layers: {
      label: "Layers",
      synonyms: ["number of layers", "decoder layers", "blocks", "depth"],
      ...count("layer"),
      ...optional,
      description: "Transformer layers of the decoder.",
    },
    "encoder-layers": { label: "Encoder layers", ...count("layer"), ...optional, description: "Transformer layers of the encoder." },
    "hidden-size": {
      label: "Hidden size",
      synonyms: ["hidden dimension", "model dimension", "embedding size", "d_model", "width"],
      ...count("dimension"),
      ...optional,
      description: "Width of the residual stream.",
    },
    "attention-heads": {
      label: "Attention heads",
      synonyms: ["heads", "query heads", "number of heads"],
      ...count("head"),
      ...optional,
      description: "Query heads in each layer.",
    },
    "kv-heads": {
      label: "KV heads",
      synonyms: ["key-value heads"],
      ...count("head"),
      ...optional,
      description: "Key and value heads in each layer.",
    },
    "head-dimension": {
      label: "Head dimension",
      synonyms: ["head size", "head dim"],
      ...count("dimension"),
      ...optional,
      description: "Width of one attention head.",
    },
    "experts-total": {
      label: "Experts",
      synonyms: ["number of experts", "how many experts"],
      ...count("expert"),
      ...optional,
      description: "Experts in each mixture-of-experts layer.",
    },
    "experts-active": {
      label: "Active experts",
      synonyms: ["experts per token"],
      ...count("expert"),
      ...optional,
      description: "Experts that each token is sent to.",
    },
    "vocabulary-size": {
      label: "Vocabulary",
      synonyms: ["vocab size", "vocab", "tokenizer", "tokeniser"],
      ...count("token"),
      ...optional,
      description: "Entries of the tokenizer, not padded rows of the embedding.",
    },
    "context-length": {
      label: "Context length",
      synonyms: ["context", "context window", "context size", "sequence length", "max context"],
      ...count("token"),
      ...required,
      description:
        "Longest input and output together that is officially supported in the default configuration; extensions stand in the note.",
    },
    "max-output": {
      label: "Longest output",
      synonyms: ["maximum output", "output length", "output tokens"],
      ...count("token"),
      ...optional,
      description: "Most tokens that one answer may hold.",
    },
    "modalities-input": {
      label: "Input",
      synonyms: ["input modalities", "modalities"],
      ...words(MODALITIES),
      ...required,
      description: "What the model reads.",
    },
    "modalities-output": {
      label: "Output",
      synonyms: ["output modalities"],
      ...words(MODALITIES),
      ...required,
      description: "What the model writes.",
    },
    languages: {
      label: "Languages",
      synonyms: ["supported languages"],
      type: "list",
      items: { text: "language-tag" },
      textAlone: true,
      ...optional,
      description: "Languages that the maker supports, as BCP 47 tags or in words.",
    },
    "knowledge-cutoff": {
      label: "Knowledge cutoff",
      synonyms: ["cutoff", "cut-off", "cutoff date", "training cutoff"],
      type: "date",
      ...required,
      description: "Newest date that the pre-training data reach.",
    },
  }),
  ...define("training", {
    "training-tokens": {
      label: "Training tokens",
      synonyms: ["tokens", "pretraining tokens", "number of tokens", "how many tokens", "token count"],
      ...count("token", { phased: true }),
      ...required,
      description: "Tokens that the model was trained on, repeats included, from its starting point in the lineage.",
    },
    "training-samples": {
      label: "Training samples",
      synonyms: ["training examples"],
      type: "text",
      phased: true,
      ...optional,
      description: "What the model was trained on that is not counted in tokens: image and text pairs, hours of audio.",
    },
    "finetuning-tokens": {
      label: "Fine-tuning tokens",
      synonyms: ["post-training tokens"],
      ...count("token", { phased: true }),
      ...optional,
      description: "Tokens used after pre-training.",
    },
    "training-compute": {
      label: "Training compute, published",
      synonyms: ["compute", "flop", "flops", "training flops", "training cost", "floating-point operations"],
      ...number("FLOP", { phased: true }),
      ...required,
      description: "Floating-point operations of the training run, as its makers published them.",
    },
    "training-hardware": {
      label: "Training hardware",
      synonyms: ["hardware", "gpu", "gpus", "tpu", "tpus", "chips", "trained on which gpus"],
      ...ids("accelerators"),
      textAlone: true,
      phased: true,
      ...required,
      description: "The accelerators that the model was trained on.",
    },
    "accelerator-count": {
      label: "Accelerators",
      synonyms: ["number of gpus", "how many gpus", "gpu count"],
      ...count("device", { phased: true }),
      ...optional,
      description: "Devices that worked on the run at the same time.",
    },
    "training-duration": {
      label: "Training duration",
      synonyms: ["training time", "training days", "how long to train", "wall clock"],
      ...number("h", { phased: true }),
      ...optional,
      description: "Wall-clock hours of the run.",
    },
    "accelerator-hours": {
      label: "Accelerator hours",
      synonyms: ["gpu hours", "tpu hours", "device hours", "training hours", "gpu time", "training cost"],
      ...number("h", { phased: true }),
      ...required,
      description: "Hours of the run, summed over devices.",
    },
    "training-mfu": {
      label: "MFU, published",
      synonyms: ["mfu", "flops utilization", "flops utilisation", "hardware utilization", "utilization", "utilisation"],
      ...number("1", { phased: true, maximum: 1 }),
      ...required,
      description: "Model FLOP utilisation of the training run, from 0 to 1, as its makers published it.",
    },
    "training-precision": {
      label: "Training precision",
      synonyms: ["precision", "number format", "dtype"],
      ...words(PRECISIONS),
      phased: true,
      ...optional,
      description: "Number formats of the arithmetic in training.",
    },
    "training-emissions": {
      label: "Training emissions",
      synonyms: ["emissions", "co2", "co2 emissions", "carbon", "carbon emissions", "carbon footprint"],
      ...number("kg", { phased: true, minimum: 0 }),
      ...optional,
      description: "Kilograms of CO2 equivalent, location-based.",
    },
    "training-energy": {
      label: "Training energy",
      synonyms: ["energy", "energy consumption", "power consumption", "electricity", "power"],
      ...number("J", { phased: true }),
      ...optional,
      description: "Energy that the training used.",
    },
  }),
  ...define("training-data", {
    "pretraining-data": {
      label: "Pre-training data",
      synonyms: ["training data", "training set", "trained on", "data", "corpus", "dataset", "data set"],
      ...ids("datasets"),
      textAlone: true,
      phased: true,
      ...required,
      description: "What the model was pre-trained on.",
    },
    "pretraining-data-provenance": {
      label: "Provenance of the data",
      synonyms: ["data provenance", "data sources", "provenance"],
      type: "text",
      phased: true,
      ...required,
      description: "Who collected the pre-training data, from where, and under which terms.",
    },
    "finetuning-data": {
      label: "Fine-tuning data",
      synonyms: ["instruction data", "sft data", "post-training data"],
      ...ids("datasets"),
      textAlone: true,
      phased: true,
      ...required,
      description: "What the model was trained on after pre-training.",
    },
    "finetuning-method": {
      label: "Fine-tuning method",
      synonyms: ["fine-tuning", "fine-tuned", "post-training", "alignment"],
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
  vendor: {
    label: "Vendor",
    synonyms: ["maker", "made by", "who made"],
    ...ids("organizations"),
    ...required,
    description: "Who makes the device.",
  },
  released: {
    label: "Released",
    synonyms: ["release date", "date"],
    type: "date",
    ...optional,
    description: "Date of announcement or first availability.",
  },
  "peak-fp32": { label: "Peak FP32", synonyms: ["fp32"], ...number("FLOP/s"), ...optional, description: "Dense FP32 arithmetic." },
  "peak-tf32": { label: "Peak TF32", synonyms: ["tf32"], ...number("FLOP/s"), ...optional, description: "Dense TF32 matrix arithmetic." },
  "peak-bf16": {
    label: "Peak BF16",
    synonyms: ["bf16", "flops", "tflops", "peak flops", "peak", "teraflops"],
    ...number("FLOP/s"),
    ...optional,
    description: "Dense BF16 matrix arithmetic.",
  },
  "peak-fp16": { label: "Peak FP16", synonyms: ["fp16"], ...number("FLOP/s"), ...optional, description: "Dense FP16 matrix arithmetic." },
  "peak-fp8": { label: "Peak FP8", synonyms: ["fp8"], ...number("FLOP/s"), ...optional, description: "Dense FP8 matrix arithmetic." },
  "peak-int8": { label: "Peak INT8", synonyms: ["int8"], ...number("op/s"), ...optional, description: "Dense INT8 matrix arithmetic." },
  memory: {
    label: "Memory",
    synonyms: ["vram", "ram", "hbm", "gpu memory"],
    ...number("byte"),
    ...optional,
    description: "Memory of one device.",
  },
  "memory-bandwidth": {
    label: "Memory bandwidth",
    synonyms: ["bandwidth"],
    ...number("byte/s"),
    ...optional,
    description: "Between the device and its memory.",
  },
  power: {
    label: "Power",
    synonyms: ["tdp", "watts", "power draw", "power consumption"],
    ...number("W"),
    ...optional,
    description: "Thermal design power of one device.",
  },
});

/** The facts of a data set. */
export const datasetFields: readonly FieldDefinition[] = define("dataset", {
  creator: {
    label: "Made by",
    synonyms: ["who made", "author", "maker"],
    ...ids("organizations"),
    textAlone: true,
    ...required,
    description: "Who made the data set.",
  },
  released: { label: "Released", synonyms: ["release date", "date"], type: "date", ...optional, description: "Date of first publication." },
  license: {
    label: "Licence",
    synonyms: ["terms"],
    ...ids("licenses"),
    textAlone: true,
    ...required,
    description: "Terms of the data set.",
  },
  contents: { label: "Contents", synonyms: ["what is in", "content"], type: "text", ...required, description: "What is in it." },
  collection: {
    label: "Collection",
    synonyms: ["collected", "provenance"],
    type: "text",
    ...optional,
    description: "Who collected it, from where, and how.",
  },
  "size-tokens": {
    label: "Size in tokens",
    synonyms: ["tokens", "size", "how many tokens", "how big", "how large"],
    ...count("token"),
    ...optional,
    description: "Tokens, with the tokenizer in the note.",
  },
  "size-bytes": {
    label: "Size in bytes",
    synonyms: ["bytes", "gigabytes", "size"],
    ...number("byte"),
    ...optional,
    description: "Bytes, uncompressed unless the note says otherwise.",
  },
  "size-samples": {
    label: "Size in samples",
    synonyms: ["samples", "documents", "rows"],
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
