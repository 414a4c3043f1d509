/** What stands between the words of one name. */
export const SEPARATORS = /^[\s\-–—‑_./:~]{1,3}$/u;
export const MOST_WORDS = 9;

/** A size as names carry it: 7B, 8x22B, 1.5B, 135M. */
export const SIZE = String.raw`\d+(?:\.\d+)?(?:[x×]\d+(?:\.\d+)?)?\s?[BbMT]`;
/** What follows a number that is a quantity and not part of a name. */
export const QUANTITY =
  /^[\s-]*(?:(?:of|total|active|activated|trainable|more|training|model|dense)\s+)*(?:-?parameters?|params|weights|tokens?|samples|examples|users|hours|words|pairs|images|%|per\b|\/)/i;

/** Endings that change neither sizes nor training: the same model, tuned or packed otherwise. */
export const SAME_MODEL =
  /^[\s_-]*(?:instruct|inst|chat|base|it|pt|fc|hf|gguf|gptq|awq|bf16|fp16|fp8|int8|int4|[48]-?bit|bnb|mlx|onnx|quantized|tokenizer|q\d\w*|qat|\d+k)(?![\p{L}\p{N}])/iu;

/** Where endings that say how a model is packed begin. */
export const PACKED =
  /[\s_-](?:gguf|gptq|awq|autoawq|mlx|onnx|bf16|fp16|fp8|f16|nvfp4|int8|int4|[48]-?bit|bnb|marlin|q\d\w*|hf|base|instruct|chat|it|sft)(?![\p{L}\p{N}])/iu;

/** Words after a name that make it another model's. */
export const OTHER_MODEL =
  /^[\s-](?:Turbo|Mini|Nano|Pro|Lite|Flash|Distill|Vision(?!\s+[Tt]ransformer)|VL|Coder|Code|Math|Omni|Audio|Air|Plus|Max|Ultra|Guard|Preview|Thinking|Reasoner|mini|nano|turbo|preview|Nemotron|Speciale|Exp)(?![\p{L}])[\w.-]*/u;

/** Words that stand before sizes and are no names of models. */
export const NO_NAMES = new Set(
  (
    "a an among the our ours their its this that these those each every both all some any no one two three over under about around roughly nearly with without for at up to in on of by from and or as is are was were has have than more less only " +
    "appendix chapter eq equation fig figure page part phase section stage step table task wp year month version size sizes model models parameter parameters params tokens token data dataset total active activated dense sparse moe full " +
    "january february march april may june july august september october november december pt train training trained pretrain pretrained pretraining test validation it chat base instruct sft dpo rlhf large small medium tiny mini nano micro student teacher draft target baseline encoder decoder transformer transformers vision language text code math " +
    "english german chinese context first last top best second third between above below llm llms slm vlm lm lms gpu gpus ram vram cpu memory batch lora qlora rag api open source our using use uses used least most up approx approximately almost some even just new old another like e.g i.e vs versus scale scaling global local single multi " +
    "support supports finetune finetuning finetuned run running deploy serve serving load loading download added add released release when while where if then thus so but not nor yet either neither same different distill distilled pruned quantized merged generative general original official default common custom standard final main base-model"
  ).split(" "),
);
