/** What the long form says of a model unless it is asked for other fields. */
export const DEFAULT_FIELDS: readonly string[] = [
  "developer",
  "owner",
  "origin",
  "released",
  "license",
  "access",
  "weights-repository",
  "architecture",
  "parameters-total",
  "parameters-active",
  "context-length",
  "modalities-input",
  "modalities-output",
  "knowledge-cutoff",
  "training-tokens",
  "training-compute",
  "derived-training-flop",
  "training-hardware",
  "accelerator-hours",
  "training-mfu",
  "derived-mfu",
  "pretraining-data",
  "pretraining-data-provenance",
  "finetuning-data",
  "finetuning-method",
];

/** What the short form says of a model: the questions that a proposal has to answer. */
export const SHORT_FIELDS: readonly string[] = [
  "owner",
  "license",
  "parameters-total",
  "training-tokens",
  "derived-training-flop",
  "derived-mfu",
  "pretraining-data",
];
