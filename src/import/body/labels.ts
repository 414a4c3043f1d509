/** What cards call our fields, folded: letters and digits only. */
const LABELS: Record<string, string> = {
  developer: "developed by|developer|developers|model developer|model developers|created by|model creator",
  license: "license|licence|model license|licenses",
  released: "release date|model release date|released|model release|release date estimate",
  architecture: "architecture|model architecture|model type|base model structure|network architecture|architecture type",
  "parameters-total":
    "parameters|params|number of parameters|total parameters|total params|params count|model size|parameter count|model parameters|nparams|n parameters|num parameters|total number of parameters|trainable parameters|trainable params|size|parameter size|all params",
  "parameters-active":
    "active parameters|activated parameters|active params|activated params|number of active parameters|number of activated parameters",
  layers: "layers|number of layers|num hidden layers|num layers|nlayers|n layers|number of hidden layers|transformer layers|hidden layers",
  "hidden-size":
    "hidden size|hidden dimension|d model|dmodel|number of embedding units hidden size|hidden dim|model dimension|hidden dimensions",
  "attention-heads": "attention heads|number of attention heads|num attention heads|n heads|nheads|heads|number of heads",
  "kv-heads": "kv heads|key value heads|number of key value heads|num key value heads|number of kv heads|n kv heads",
  "head-dimension": "head dimension|head dim|d head|dhead",
  "experts-total": "experts|number of experts|num experts|total experts|num local experts",
  "experts-active":
    "active experts|activated experts|experts per token|num experts per tok|selected experts per token|number of activated experts",
  "vocabulary-size": "vocabulary size|vocab size|vocabulary|n vocab|nvocab",
  "context-length":
    "context length|context window|context size|max context length|maximum context length|max context|content length|max position embeddings|context|n ctx|context window size|context window length|input context length|max input|max input length|maximum input|maximum input length|max input tokens|maximum input tokens|input limit|input token limit|max context window|context limit|native context length|model context length|max tokens context|supported context length",
  languages: "languages|language|language nlp|languages nlp|supported languages|language s nlp|language support",
  "knowledge-cutoff":
    "knowledge cutoff|data cutoff|knowledge cutoff date|data freshness|cutoff date|training data cutoff|pretraining data cutoff",
  "training-tokens":
    "training tokens|number of tokens|token count|pretraining tokens|total seen tokens|trained tokens|total tokens|number of training tokens|tokens seen|pretrain tokens|tokens trained|total training tokens",
  "training-compute": "training compute|training flops|total training flops|total training compute|compute budget",
  "training-hardware":
    "hardware type|training hardware|accelerators|accelerator|gpu|gpus|hardware|gpu type|compute hardware|hardware used|gpus used",
  "accelerator-count": "number of gpus|gpu count|number of accelerators|num gpus|number of devices|num devices",
  "training-duration":
    "training time|training duration|total training time|wall clock time|hours used|duration of finetuning|training hours",
  "accelerator-hours": "gpu hours|training time gpu hours|total gpu hours|accelerator hours|tpu hours|device hours",
  "training-precision": "precision|training precision|training regime|floating point precisions|numerical precision",
  "training-emissions":
    "carbon emitted|co2 emitted|carbon emissions|estimated emissions|training emissions|co2 emissions|location based emissions|estimated total location based greenhouse gas emissions",
  "training-energy": "energy consumed|energy consumption|training energy|electricity consumed",
  "pretraining-data":
    "training data|pretraining data|training dataset|training datasets|pretraining dataset|pretraining datasets|trained on",
  "finetuning-data": "finetuning data|fine tuning data|finetuning dataset|fine tuning dataset|instruction data|finetuning datasets",
  lineage:
    "finetuned from model|finetuned from|fine tuned from|fine tuned from model|base model|backbone model|parent model|parent models|base models|instruction tuned from model|finetuned from weights|fine tuned from weights|finetuned on top of|fine tuned on top of|model base|original model|initialized from|model|lora|backbone|pretrained model used|base model used|model used|initial model|starting model|pretrained model|base architecture model|finetuned on model|parent",
};

const fields = new Map(
  Object.entries(LABELS).flatMap(([field, labels]) => labels.split("|").map((label) => [foldLabel(label), field] as const)),
);

/** Labels that mean a field only where the section is not about training or use, because there they are settings of a run. */
const OUTSIDE_RUNS = new Map(
  [
    "sequence length",
    "maximum sequence length",
    "max sequence length",
    "max seq length",
    "max seq len",
    "max length",
    "seq length",
    "maximum length",
  ].map((label) => [foldLabel(label), "context-length"] as const),
);
const RUN = /train|fine-?tun|hyper|procedure|usage|inference|quanti|deploy|settings|config|evaluat/i;

function foldLabel(label: string): string {
  return label
    .toLowerCase()
    .replaceAll(/\\(?:text|mathrm)\b/g, "")
    .replaceAll(/\(?optional\)?|\[optional\]|[^a-z0-9]+/g, "");
}

/** The field that a label of a table or list most likely stands for. */
export function fieldOfLabel(label: string, section = ""): string | undefined {
  if (label.length > 80) return undefined;
  const folded = foldLabel(label.replace(/\s*(?:\(|, ?)[MB]\)?$/, ""));
  return fields.get(folded) ?? (RUN.test(section) ? undefined : OUTSIDE_RUNS.get(folded));
}
