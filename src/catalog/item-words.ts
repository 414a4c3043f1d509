/** Words of the closed sets that read badly with their hyphens turned to spaces. */
export const WORDS: Readonly<Record<string, string>> = {
  "decoder-only": "decoder-only",
  "encoder-only": "encoder-only",
  "encoder-decoder": "encoder–decoder",
  "vision-language": "vision–language",
  "sliding-window": "sliding window",
  "rl-verifiable": "RL with verifiable rewards",
  "3d": "3D",
  lora: "LoRA",
  qlora: "QLoRA",
  ...Object.fromEntries(
    ["sft", "rlhf", "rlaif", "ppo", "dpo", "grpo", "bf16", "fp16", "fp8", "fp32", "tf32", "int8", "fp4"].map((word) => [
      word,
      word.toUpperCase(),
    ]),
  ),
};

const languages = new Intl.DisplayNames("en-GB", { type: "language", fallback: "code" });
const languageNames = new Map<string, string>();

/** The English name of a BCP 47 tag. */
export function languageName(tag: string): string {
  const known = languageNames.get(tag);
  if (known !== undefined) return known;
  const name = languages.of(tag) ?? tag;
  languageNames.set(tag, name);
  return name;
}
