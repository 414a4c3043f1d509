import { describe, expect, test } from "vitest";
import { indexEntries } from "../../../src/catalog/index-entries.ts";
import { saysNumber, verdictOf, type Statement } from "../../../src/catalog/words/agreement.ts";
import { arithmeticOf, computedFault } from "../../../src/catalog/words/computed.ts";
import { saysDate } from "../../../src/catalog/words/dates.ts";
import { foldText, placesOf } from "../../../src/catalog/words/fold.ts";
import { holdsSpelling } from "../../../src/catalog/words/spellings.ts";
import { acceleratorFields, modelFields } from "../../../src/schema/fields.ts";

const fieldOf = (id: string) => {
  const field = [...modelFields, ...acceleratorFields].find((one) => one.id === id);
  if (!field) throw new Error(id);
  return field;
};
const says = (text: string, id: string, rest: Statement, heading = "") =>
  saysNumber({ text: foldText(text), ...(heading && { heading: foldText(heading) }) }, { ...rest, field: fieldOf(id) });

describe("saysNumber", () => {
  test.each<[string, string, Statement]>([
    ["9T", "training-tokens", { value: 9e12 }],
    ["trained on 9 trillion tokens", "training-tokens", { value: 9e12 }],
    ["up to 9T", "training-tokens", { value: 9e12, qualifier: "at-most" }],
    ["9,000B tokens", "training-tokens", { value: 9e12 }],
    ["15T+ tokens", "training-tokens", { value: 15e12, qualifier: "at-least" }],
    ["over 15 trillion tokens", "training-tokens", { value: 15e12, qualifier: "at-least" }],
    ["a context window of 131,072 tokens", "context-length", { value: 131072 }],
    ["128k", "context-length", { value: 131072 }],
    ["128k", "context-length", { value: 128000 }],
    ["supports up to 128K tokens", "context-length", { value: 131072 }],
    ["a 7B-parameter backbone", "parameters-total", { value: 7e9 }],
    ["3B (3.21B)", "parameters-total", { value: 3.21e9 }],
    ["90B (88.8)", "parameters-total", { value: 88.8e9 }],
    ["gs://vocabularies/all.32000/pieces.model", "vocabulary-size", { value: 32000 }],
    ["3,212,749,824 parameters", "parameters-total", { value: 3.21e9 }],
    ["3.8 × 10^25 FLOPs", "training-compute", { value: 3.8e25 }],
    ["3.8 × 10²⁵ FLOPs", "training-compute", { value: 3.8e25 }],
    ["3.8e25 FLOPs", "training-compute", { value: 3.8e25 }],
    ["3640 petaflop/s-days", "training-compute", { value: 3.14e23 }],
    ["a Model FLOPs Utilization of 41%", "training-mfu", { value: 0.41 }],
    ["460k GPU hours", "accelerator-hours", { value: 460000 }],
    ["1.46M H100-80GB hours", "accelerator-hours", { value: 1.46e6 }],
    ["took 21 days", "training-duration", { value: 504 }],
    ["2,048 A100 GPUs for 21 days", "accelerator-count", { value: 2048 }],
    ["133 tCO2eq", "training-emissions", { value: 133000 }],
    ["2,638 MWh", "training-energy", { value: 9.4968e12 }],
    ["with 32 layers and 8 key-value heads", "kv-heads", { value: 8 }],
    ['"n_layers": 28,', "layers", { value: 28 }],
    ["Number of Layers: 28\n- Number of Attention Heads: 28", "layers", { value: 28 }],
    ["eight experts", "experts-total", { value: 8 }],
    ["about 1.5 trillion tokens", "training-tokens", { value: 1.5e12, qualifier: "approximately" }],
    ["1.4-1.5 trillion tokens", "training-tokens", { value: [1.4e12, 1.5e12], qualifier: "between" }],
    ["989 TFLOPS", "peak-bf16", { value: 989e12 }],
    ["3.35TB/s", "memory-bandwidth", { value: 3.35e12 }],
  ])("%s says it", (text, field, statement) => {
    expect(says(text, field, statement)).toBe(true);
  });

  test.each<[string, string, Statement]>([
    ["9.5T tokens", "training-tokens", { value: 9.1e12 }],
    ["90M (88.8)", "parameters-total", { value: 88.8e9 }],
    ["version 1.32000 of it", "vocabulary-size", { value: 32000 }],
    ["8 trillion tokens", "training-tokens", { value: 9e12 }],
    ["9 billion tokens", "training-tokens", { value: 9e12 }],
    ["up to 9T tokens", "training-tokens", { value: 9e12 }],
    ["9T tokens", "training-tokens", { value: 9e12, qualifier: "at-most" }],
    ["more than 9T tokens", "training-tokens", { value: 9e12, qualifier: "at-most" }],
    ["about 9T tokens", "training-tokens", { value: 9e12 }],
    ["9T parameters", "training-tokens", { value: 9e12 }],
    ["15T tokens", "training-tokens", { value: 5e12 }],
    ["2.5T tokens", "training-tokens", { value: 5e12 }],
    ["30 layers", "layers", { value: 28 }],
    ["28 heads", "layers", { value: 28 }],
    ["64k", "context-length", { value: 131072 }],
    ["133", "training-emissions", { value: 133000 }],
    ["21 hours", "training-duration", { value: 504 }],
    ["460k GPUs", "accelerator-hours", { value: 460000 }],
    ["41", "training-mfu", { value: 0.41 }],
    ["989 GFLOPS", "peak-bf16", { value: 989e12 }],
  ])("%s does not say it", (text, field, statement) => {
    expect(says(text, field, statement)).toBe(false);
  });

  test("takes a score as it is printed, and no finer one for it", () => {
    const score = (text: string, value: number) => saysNumber({ text: foldText(text), heading: "example 3b" }, { value });
    expect(score("85.0", 85)).toBe(true);
    expect(score("85.3", 85)).toBe(false);
    expect(score("85.3", 85.3)).toBe(true);
  });

  test("reads a scale of one letter from a table's heading, in brackets only", () => {
    expect(says("5,026,463", "training-tokens", { value: 5.026463e12 }, "Token count (M)")).toBe(true);
    expect(says("5,026,463", "training-tokens", { value: 5.026463e12 }, "Token count (B)")).toBe(false);
    expect(says("5,026,463", "training-tokens", { value: 5.026463e12 }, "Model M")).toBe(false);
  });

  test("reads a table's unit from its heading", () => {
    expect(says("133", "training-emissions", { value: 133000 }, "Training Location-Based Greenhouse Gas Emissions (tons CO2eq)")).toBe(
      true,
    );
    expect(says("460k", "accelerator-hours", { value: 460000 }, "Training Time (GPU hours)")).toBe(true);
  });

  test("takes a bound that stands before the quoted words", () => {
    const statement = { value: 9e12, field: fieldOf("training-tokens") };
    expect(saysNumber({ text: "9t tokens of data", before: "pretrained on" }, statement)).toBe(true);
    expect(saysNumber({ text: "9t tokens of data", before: "pretrained on up to" }, statement)).toBe(false);
  });

  test("a score is a number without a unit", () => {
    expect(saysNumber({ text: "mmlu 5 63.4" }, { value: 63.4 })).toBe(true);
    expect(saysNumber({ text: "mmlu 5 63.4%" }, { value: 63.4 })).toBe(true);
    expect(saysNumber({ text: "mmlu 5 64.3" }, { value: 63.4 })).toBe(false);
  });
});

describe("saysDate", () => {
  test.each([
    ["released on September 25, 2024", "2024-09-25"],
    ["Sept 25th, 2024", "2024-09-25"],
    ["25 September 2024", "2024-09-25"],
    ["2024-09-25", "2024-09-25"],
    ["9/25/2024", "2024-09-25"],
    ["knowledge cutoff of December 2023", "2023-12"],
    ["December 5, 2023", "2023-12"],
    ["in 2023", "2023"],
    ["2024 Sep 12", "2024-09-12"],
  ])("%s says %s", (text, date) => expect(saysDate(foldText(text), date)).toBe(true));

  test.each([
    ["September 26, 2024", "2024-09-25"],
    ["September 2024", "2024-09-25"],
    ["December 2022", "2023-12"],
    ["version 2.2023", "2023"],
    ["12,2023 tokens", "2024"],
  ])("%s does not say %s", (text, date) => expect(saysDate(foldText(text), date)).toBe(false));
});

describe("verdictOf", () => {
  const entries = indexEntries([]);
  const verdict = (text: string, id: string, value: string[]) =>
    verdictOf({ text: foldText(text) }, { value, field: fieldOf(id) }, entries);

  test("finds languages and words of closed sets in their spellings", () => {
    expect(verdict("English, German and Thai", "languages", ["de"])).toBe("said");
    expect(verdict("English and German", "languages", ["th"])).toBe("unsaid");
    expect(verdict("trained in bfloat16", "training-precision", ["bf16"])).toBe("said");
    expect(verdict("text and images", "modalities-input", ["image"])).toBe("said");
  });

  test("leaves readings of a text alone", () => {
    expect(verdict("accept the licence first", "access", ["gated-weights"])).toBe("open");
    expect(verdictOf({ text: "anything" }, { field: fieldOf("origin") }, entries)).toBe("open");
  });
});

describe("computedFault", () => {
  test.each([
    ["833000 + 86000", 919000],
    ["24 · 14.5 = 348", 348],
    ["2048 × 21 / 2", 21504],
    ["1e-3 * 5", 0.005],
  ])("%s comes to %d", (computed, value) => {
    expect(computedFault(computed, value, [])).toBeUndefined();
  });

  test("finds a wrong result and an operand from nowhere", () => {
    expect(computedFault("833000 + 86000", 916000, [])).toBe("comes to 919000");
    expect(computedFault("833000 + 86000", 919000, ["Total 833k"])).toBe("starts from 86000, which stands in no quote");
    expect(computedFault("833 + 86 thousand hours", 919, ["833k and 86k"])).toBeUndefined();
  });

  test("leaves words alone", () => {
    expect(arithmeticOf("the sum of both tables")).toBeUndefined();
  });
});

describe("a number of one or two digits", () => {
  test.each<[string, string, number]>([
    ["Number of QKV Heads | 80 / 8 / 8", "kv-heads", 8],
    ["Number of QKV Heads | 80 / 8 / 8", "attention-heads", 80],
    ["Number of Attention Heads (GQA): 14 for Q and 2 for KV", "attention-heads", 14],
    ["16 query heads, 2 KV heads", "kv-heads", 2],
    ["activates 8 out of 256 experts", "experts-active", 8],
    ["takes 20 hours on 8x A100 (80G)", "accelerator-count", 8],
    ["28 for Q and 4 for KV", "kv-heads", 4],
    ["28 for Q and 4 for KV", "attention-heads", 28],
    ["32 layers with 8 attention heads", "attention-heads", 8],
    ["n_layers 32 n_kv_heads 8", "layers", 32],
    ["trained on 20 NVIDIA A100 GPUs", "accelerator-count", 20],
    ["GPUs: 32xA100-40G", "accelerator-count", 32],
    ["a fixed number of experts (128 for the large and 32 for the small)", "experts-total", 32],
  ])("%s says its %s", (text, id, value) => expect(says(text, id, { value })).toBe(true));

  test.each<[string, string, number]>([
    ["n_layers 32 n_kv_heads 8", "layers", 8],
    ["n_layers 32 n_kv_heads 8", "kv-heads", 32],
    ["dimension 64, and uses Grouped Query Attention", "attention-heads", 64],
    ["this cache was about 17GB (2 * 2 * 32 * 128)", "kv-heads", 32],
    ["num_attention_heads: 64", "kv-heads", 64],
    ["section 16 of the paper", "experts-total", 16],
  ])("%s says no %s", (text, id, value) => expect(says(text, id, { value })).toBe(false));

  test("agrees with another number by rounding from two digits on", () => {
    const score = (text: string, value: number) => saysNumber({ text: foldText(text) }, { value });
    expect(score("MATH (4 shot)", 3.9)).toBe(false);
    expect(score("MATH 4", 4)).toBe(true);
    expect(score("preferred 71% of the time", 71.4)).toBe(true);
  });
});

describe("holdsSpelling", () => {
  test.each([
    ["8xA100 GPUs", "A100"],
    ["these text-only models", "text"],
    ["speech-to-text", "text"],
    ["images and videos", "image"],
    ["moonshotai/Kimi-K2", "Moonshot AI"],
    ["a TPUv3 pod", "TPU v3"],
    ["Apache-2.0", "Apache 2.0"],
  ])("%s holds %s", (text, spelling) => expect(holdsSpelling(text, spelling)).toBe(true));

  test.each([
    ["two decoders", "code"],
    ["c4ai-command-r", "c4"],
    ["Llama 3.2 models", "llama3.2"],
    ["under Llama 3.1", "Llama 3"],
    ["videography", "video"],
    ["A1000", "A100"],
  ])("%s does not hold %s", (text, spelling) => expect(holdsSpelling(text, spelling)).toBe(false));
});

describe("foldText and placesOf", () => {
  const found = (quote: string, text: string) => placesOf(foldText(quote), foldText(text)).length;

  test.each([
    ["“up to 9 trillion tokens”", "trained on up  to\n9 trillion *tokens* of data"],
    ["pre-training data", "the pre-\ntraining data"],
    ["pretraining data", "pre-training data"],
    ["Qwen2-72B-Instruct and Qwen2-Math-72B-Instruct", "Qwen2-72B-Instruct and Qwen2-\nMath-72B-Instruct"],
    ["don’t use it", "don't use it"],
    ["1,024 GPUs", "on 1024 GPUs"],
    ["Llama 3.2 3B 460k 700", "| Llama 3.2 3B | 460k | 700 |"],
    ["10²⁵ FLOPs", "10^25 FLOPs"],
    ["twice as many tokens", "twice as many tokens—covering three times more"],
    ["38–43% of the peak", "38-43% of the peak"],
  ])("%s stands in %s", (quote, text) => expect(found(quote, text)).toBe(1));

  test.each([
    ["5T tokens of text", "trained on 15T tokens of text"],
    ["5T tokens of text", "trained on 2.5T tokens of text"],
    ["trained on 2", "trained on 2.5"],
    ["9 trillion tokens", "9 billion tokens"],
    ["not used data", "used data"],
    ["10^2 runs made", "10^25 runs made"],
  ])("%s does not stand in %s", (quote, text) => expect(found(quote, text)).toBe(0));
});

test("finds plain spellings without a pattern as one with a pattern does", () => {
  const pattern = (spelling: string) => {
    const words = (spelling.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(String.raw`[^\p{L}\p{N}]{0,3}`);
    return new RegExp(String.raw`(?:(?<![\p{L}\p{N}])|(?<=\d\s?[x×]))${words}s?(?![\p{L}\p{N}]|\.\d)`, "iu");
  };
  const spellings = ["A100", "c4", "MIT License", "Llama 3.2", "image", "s", "GPT-4", "x", "the pile (v1)"];
  const befores = ["", " ", "8x", "8 x ", "8×", "8 × ", "é", "-", "𝐀", "🙂", "(", "1", "3x 4", "x", "İ"];
  const gaps = ["", " ", "-", " - ", " -- ", "…", "🙂", " 🙂 ", "s ", "\n", "é", "_"];
  const afters = ["", "s", "s.", "S", ".", ".5", "s.5", "ss", "é", "𝐀", "🙂", "x", "-", " s", "ſ"];
  for (const spelling of spellings)
    for (const before of befores)
      for (const gap of gaps)
        for (const after of afters) {
          const written = spelling
            .split(/[^A-Za-z0-9]+/)
            .filter(Boolean)
            .join(gap);
          for (const text of [`${before}${written}${after}`, `${before}${written.toUpperCase()}${after} ${written}`])
            expect([text, spelling, holdsSpelling(text, spelling)]).toEqual([text, spelling, pattern(spelling).test(text)]);
        }
});

test("holds a spelling in letters that fold to those of ASCII", () => {
  expect(holdsSpelling("trained on ſQuAD", "SQuAD")).toBe(true);
  expect(holdsSpelling("the \u212aimi licence", "Kimi")).toBe(true);
});
