/** What cards call our fields, folded: letters and digits only. */
const LABELS: Record<string, string> = {
  developer: "developed by|developer|developers|model developer|model developers|created by|model creator",
  license:
    "license|licence|model license|licenses|许可证|许可|协议|授权|라이선스|라이센스|ライセンス|lizenz|licencia|licença|licenza|лицензия|lisensi",
  released: "release date|model release date|released|model release|release date estimate",
  architecture: "architecture|model architecture|model type|base model structure|network architecture|architecture type",
  "parameters-total":
    "parameters|params|number of parameters|total parameters|total params|params count|model size|parameter count|model parameters|nparams|n parameters|num parameters|total number of parameters|trainable parameters|trainable params|size|parameter size|all params|param count|参数数量|参数 Parameter|参数 Parameters|参数量|参数|参数规模|パラメータ数|nb parameters|param|model size num of params|参数大小|파라미터|파라미터 수|매개변수|매개변수 수|parametri|paramètres|parámetros|parâmetros|параметры|jumlah parameter|model size parameters|params total active|parameters total active|total active params|total active parameters",
  "parameters-active":
    "active parameters|activated parameters|active params|activated params|number of active parameters|number of activated parameters",
  layers:
    "layers|number of layers|num hidden layers|num layers|nlayers|n layers|number of hidden layers|transformer layers|hidden layers|number of layers blocks",
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
    "context length|context window|context size|max context length|maximum context length|max context|content length|max position embeddings|context|n ctx|context window size|context window length|input context length|max input|max input length|maximum input|maximum input length|max input tokens|maximum input tokens|input limit|input token limit|max context window|context limit|native context length|model context length|max tokens context|supported context length|context windows size|context lengths|context windows|input sequence length|maximum input sequence length|max input sequence length|max model length|tokens context|maximum token count|max token count|context tokens|max position|text length|maximum context window|最大序列长度|prompt length limit|prompt length|max prompt length|maximum prompt length|ctx|ctx len|ctx length|ctx size|context len|context n ctx|コンテキスト長|컨텍스트 길이|panjang konteks|kontextlänge|上下文长度|最大上下文长度",
  languages: "languages|language|language nlp|languages nlp|supported languages|language s nlp|language support",
  "knowledge-cutoff":
    "knowledge cutoff|data cutoff|knowledge cutoff date|data freshness|cutoff date|training data cutoff|pretraining data cutoff",
  "training-tokens":
    "training tokens|number of tokens|token count|pretraining tokens|total seen tokens|trained tokens|total tokens|number of training tokens|tokens seen|pretrain tokens|tokens trained|total training tokens|num of tokens|num tokens|num training tokens|training dataset size tokens|tokens used|number of pretraining tokens|训练token数|tokens seen during training|tokens processed|total tokens processed|token budget|tokens consumed|training tokens seen|tokens total|total training tokens seen|total tokens seen during training|学習トークン数|학습 토큰|학습 토큰 수",
  "finetuning-tokens":
    "finetuning tokens|fine tuning tokens|sft tokens|instruction tuning tokens|post training tokens|number of finetuning tokens",
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
    "finetuned from model|finetuned from|fine tuned from|fine tuned from model|base model|backbone model|parent model|parent models|base models|instruction tuned from model|finetuned from weights|fine tuned from weights|finetuned on top of|fine tuned on top of|model base|original model|initialized from|model|lora|backbone|pretrained model used|base model used|model used|initial model|starting model|pretrained model|base architecture model|finetuned on model|parent|llm|base llm|base language model|backbone llm|llm backbone|language model backbone|language model|text encoder|image encoder|vision encoder|visual encoder|audio encoder|speech encoder|vision backbone|vision tower|vision model|decoder model|encoder model|adopted from|adapted from|derived from|source model|source models|foundation model|initialization|init weights|initial weights|initialised from|initialized from model|initial checkpoint|pretrained checkpoint|base checkpoint|distilled from|quantized from|quantised from|continued from|trained from|trained on top of|merged from|merge of|models merged|language decoder|llm decoder|primary model|secondary model|tertiary model|merged models|base model used for training|pretrained backbone|fine tuned on top of|finetune of|fine tune of|based on|model dasar|base|original|foundation|quantized model|quantised model|modele de base|基础模型|基座模型|底座模型|基座|ベースモデル|元モデル|베이스 모델|기반 모델|기본 모델|basismodell|modelo base|modèle de base|modello base|базовая модель|model bazowy|temel model|mô hình cơ sở|mô hình nền",
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
    "block size",
    "blocksize",
  ].map((label) => [foldLabel(label), "context-length"] as const),
);
const RUN = /train|fine-?tun|hyper|procedure|usage|inference|quanti|deploy|settings|config|evaluat/i;

function foldLabel(label: string): string {
  return label
    .toLowerCase()
    .replaceAll(/\\(?:text|mathrm)\b/g, "")
    .replaceAll(/\(?optional\)?|\[optional\]|[^\p{L}\p{N}]+/gu, "");
}

/** “Params (M)”, “Params / M”, “#params, B”, “Parameters [Millions]”: the unit that the values beside a label leave out. */
export const UNIT_OF_LABEL = /\s*(?:[([]|,|\/|\bin\b)\s*(?:in )?(K|M|B|T|(?:m|b|tr)illions?)(?: (?:of )?tokens)?[)\]]?$/i;

/** “Base Encoder Model”, “Parent language model”, folded. */
const KIND_OF_BASE =
  /^(?:base|backbone|parent|foundation)(?:encoder|decoder|language|vision|speech|audio|embedding|chat|image|text)(?:model|checkpoint|llm)$/;

/** The field that a label of a table or list most likely stands for. */
export function fieldOfLabel(label: string, section = ""): string | undefined {
  if (label.length > 80) return undefined;
  const folded = foldLabel(label.replace(UNIT_OF_LABEL, ""));
  if (folded === "tokens" && /\b(?:pre-?)?training\b/i.test(section)) return "training-tokens";
  if (KIND_OF_BASE.test(folded)) return "lineage";
  // “Original model link” is a label of the model, too.
  const linked = folded.replace(/(?:links?|urls?|repo|repository)$/, "");
  if (linked !== folded && fields.get(linked) === "lineage") return "lineage";
  return fields.get(folded) ?? (RUN.test(section) ? undefined : OUTSIDE_RUNS.get(folded));
}
