/** What cards call our fields, folded: letters and digits only. */
const LABELS: Record<string, string> = {
  developer: "developed by|developer|developers|model developer|model developers|created by|model creator",
  license: "license|licence|model license",
  released: "release date|model release date|released|model release|release date estimate",
  architecture: "architecture|model architecture|model type|base model structure|network architecture|architecture type",
  "parameters-total":
    "parameters|params|number of parameters|total parameters|total params|model size|parameter count|model parameters|nparams",
  "parameters-active": "active parameters|activated parameters|active params|activated params|number of active parameters",
  layers: "layers|number of layers|num hidden layers|num layers|nlayers|n layers",
  "hidden-size": "hidden size|hidden dimension|d model|dmodel|number of embedding units hidden size|hidden dim|model dimension",
  "attention-heads": "attention heads|number of attention heads|num attention heads|n heads|nheads|heads|number of heads",
  "kv-heads": "kv heads|key value heads|number of key value heads|num key value heads|number of kv heads|n kv heads",
  "head-dimension": "head dimension|head dim|d head|dhead",
  "experts-total": "experts|number of experts|num experts|total experts|num local experts",
  "experts-active": "active experts|activated experts|experts per token|num experts per tok|selected experts per token",
  "vocabulary-size": "vocabulary size|vocab size|vocabulary|n vocab|nvocab",
  "context-length":
    "context length|context window|context size|maximum sequence length|max sequence length|sequence length|max position embeddings|context|max length|n ctx",
  languages: "languages|language|language nlp|languages nlp|supported languages|language s nlp",
  "knowledge-cutoff":
    "knowledge cutoff|data cutoff|knowledge cutoff date|data freshness|cutoff date|training data cutoff|pretraining data cutoff",
  "training-tokens":
    "training tokens|number of tokens|tokens|token count|pretraining tokens|total seen tokens|trained tokens|total tokens|number of training tokens",
  "training-compute": "training compute|training flops|total flops|total training flops|flops|compute",
  "training-hardware": "hardware type|training hardware|accelerators|accelerator|gpu|gpus|hardware|gpu type|compute hardware",
  "accelerator-count": "number of gpus|gpu count|number of accelerators|num gpus|number of devices",
  "training-duration": "training time|training duration|total training time|wall clock time",
  "accelerator-hours": "gpu hours|training time gpu hours|total gpu hours|accelerator hours|tpu hours|hours used",
  "training-precision": "precision|training precision|training regime|floating point precisions|tensor type|numerical precision|dtype",
  "training-emissions": "carbon emitted|co2 emitted|carbon emissions|estimated emissions|training emissions|co2 emissions",
  "pretraining-data": "training data|pretraining data|training dataset|training datasets|dataset|pretraining dataset",
  "finetuning-data": "finetuning data|fine tuning data|finetuning dataset|fine tuning dataset|instruction data",
};

const fields = new Map(
  Object.entries(LABELS).flatMap(([field, labels]) => labels.split("|").map((label) => [foldLabel(label), field] as const)),
);

function foldLabel(label: string): string {
  return label.toLowerCase().replaceAll(/\boptional\b|[^a-z0-9]+/g, "");
}

/** The field that a label of a table or list most likely stands for. */
export function fieldOfLabel(label: string): string | undefined {
  return label.length > 80 ? undefined : fields.get(foldLabel(label));
}
