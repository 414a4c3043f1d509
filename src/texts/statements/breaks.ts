import type { Mention } from "../names/mention.ts";

/** What stands between a name and a number and parts them: a comparison, a new subject, another name. */

export const COMPARES =
  /\b(?:than|compared|versus|vs|unlike|instead|outperform\w*|surpass\w*|exceed\w*|beat\w*|match\w*|rival\w*|as (?:many|much|large|good)|shrunk|shrinks?|scaled (?:down|up)|times|twice|(?:much|far|slightly|considerably) (?:larger|smaller|bigger|longer|shorter))\b/i;
/** "Same recipe as A, but 128 experts": of what is held against it. */
export const LIKE_ANOTHER =
  /\b(?:chang(?:es?|ed)|differs?|differences?|departs?|moves?|moved|upgrad\w+)\s+(?:[\p{L}-]+\s+){0,2}from\s+(?:the\s+)?$|\b(?:same|similar|identical)\s+(?:[\p{L}-]+\s+){0,4}(?:as|to)\s+(?:the\s+)?$/iu;
/** A new subject between: "and the student has". */
const NEW_SUBJECT =
  /(?:,|\band|\bbut|\bwhile|\bwhereas|\bwhen|\bwhere|;|:)\s+(?!(?:only|also|just|even|then|still|now|already|actually|itself)\b|its\b|it\b|which\b|that\b|with\b|(?:and|but|or)\s+(?:has|had|was|is|are|were|uses?|used|saw|took|contains?|requires?|supports?)\b)(?:the|a|an|this|that|these|those|each|one|another|other|all|both|some|their|his|\p{L}+s)?\s*(?:[\p{L}-]+\s+){1,4}?(?:has|have|had|is|was|were|are|uses?(?!\s+cases?)|used|saw|took|takes|contains?|needs?|requires?|reach\w*)\b/iu;

/** "Qwen3: 8B, 14B, 32B parameters": the last of some sizes. */
export function isOneOfSizes({ written }: Mention, between: string): boolean {
  return /^\d|:\s?\d/.test(written) && /^\s*(?:,|\/|(?:,\s*)?(?:and|or))\s*$/.test(between);
}

/** Capitalised words that are no owners of numbers. */
const NO_OWNER =
  /^(?:NVIDIA|Nvidia|Google|AMD|Meta|OpenAI|GPUs?|TPUs?\w*|FLOPs?|MFU|MoE|SMoE|LatentMoE|GQA|MQA|MHA|MLA|SWA|FFN|MLP|KV|BPE|RoPE|SwiGLU|GeGLU|RMSNorm|LayerNorm|AdamW?|BF16|FP16|FP32|FP8|INT8|[ABHV]\d{2,3}|TPUv\d\w*|I|It|Its|The|This|A|An|In|On|At|With|For|And|But|While|Table|Figure|Section|API|LLM|LLMs|NLP|US|EU|UTC|CO2\w*|SentencePiece|Tiktoken|Transformer|Mixture|Experts|January|February|March|April|May|June|July|August|September|October|November|December|English|Chinese|German|French|Spanish|Japanese|Grouped|Query|Attention|Web|Apache|MIT|MI\d+X?|Large|Small|Language|Model|Models|Instruct|Mixture-of-Experts|TOTAL|Total|Params?|Parameters?|Base|Layers?|Heads?|Context|Experts?|Active|Activated|Vocabulary|Open|Weights?|Multimodal|Dense|Hybrid|AI|LMs?|VLMs?|MLLMs?|SSMs?|RL|SFT|RLHF|DPO|GRPO|PPO|MTP|YaRN|NTK|ALiBi|STEM|CoT|NVFP4|MXFP4|FP4|INT4|DSA|CSA|MuonClip|Muon|Mamba-\d|Mamba2|SwiGLU|QK-Norm|DeepNorm|FlashAttention(?:-\d)?)$/;

/** Whether a stretch names something that may own a number and that the catalogue does not know: "BERT-large", "ResNet-50". */
function namesAnother(between: string): boolean {
  return [...between.matchAll(/(?<![\p{L}\p{N}-])\p{Lu}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*/gu)].some(({ 0: word, index }) => {
    if (NO_OWNER.test(word) || /\b(?:by|from|at|(?:using|via)(?:\s+\p{Lu}\p{L}+)?)\s+$/u.test(between.slice(0, index))) return false;
    if (/\d/.test(word) || word.split("-").some((part) => /\p{Lu}/u.test(part.slice(1)))) return true;
    const follows = between.slice(index + word.length);
    return /^\s*(?:\(|has\b|have\b|had\b|is\b|was\b|uses?\b|saw\b|with\b|,?\s*(?:pre-?)?trained\b)/.test(follows);
  });
}

/** Whether the words after a name are about another thing by their end. */
export function isBroken(between: string): boolean {
  return (
    COMPARES.test(between) ||
    NEW_SUBJECT.test(between) ||
    /[?!]/.test(between) ||
    (/;/.test(between) && !/^\s?\([^()]*$/.test(between)) ||
    namesAnother(between)
  );
}
