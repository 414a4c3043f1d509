import { describe, expect, test } from "vitest";
import { saysNumber } from "../../../src/catalog/words/agreement.ts";
import { foldText } from "../../../src/catalog/words/fold.ts";
import { says } from "./says.ts";

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
