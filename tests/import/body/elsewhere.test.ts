import { describe, expect, test } from "vitest";
import { readings } from "./reader.ts";

describe("lengths and tokens in other languages", () => {
  test.each([
    ["模型支持最长 32K 的上下文。", { "context-length": { value: 32_000, qualifier: "approximately" } }],
    ["基于该基座训练，具有16k长度的对话模型。", { "context-length": { value: 16_000, qualifier: "approximately" } }],
    ["- 最大长度 token 数从 1024 扩展到 4096。", { "context-length": { value: 4096 } }],
    ["コンテキスト長は8192です。", { "context-length": { value: 8192 } }],
    ["最大2048トークンの文章を入力できます。", { "context-length": { value: 2048 } }],
    ["이 모델의 컨텍스트 길이는 4096입니다.", { "context-length": { value: 4096 } }],
    ["Die Kontextlänge beträgt 4096 Tokens.", { "context-length": { value: 4096 } }],
    ["Sa fenêtre de contexte est de 8192 jetons.", { "context-length": { value: 8192 } }],
    ["Tiene una ventana de contexto de 2048 tokens.", { "context-length": { value: 2048 } }],
    ["La finestra di contesto è di 4096 token.", { "context-length": { value: 4096 } }],
    ["O modelo tem um comprimento de contexto de 2048 tokens.", { "context-length": { value: 2048 } }],
    ["Длина контекста модели — 2048 токенов.", { "context-length": { value: 2048 } }],
    ["Model ini memiliki panjang konteks 8192 token.", { "context-length": { value: 8192 } }],
  ])("%s", (text, fact) => {
    expect(readings(text)).toContainEqual(fact);
  });

  test.each([
    ["模型使用 2.5 万亿个 token 进行预训练。", { "training-tokens": { value: 2.5e12 } }],
    ["本モデルは約1,000億トークンで学習しました。", { "training-tokens": { value: 1e11, qualifier: "approximately" } }],
    ["이 모델은 3000억 개의 토큰으로 사전학습되었습니다.", { "training-tokens": { value: 3e11 } }],
    ["Das Modell wurde auf 1,5 Billionen Token vortrainiert.", { "training-tokens": { value: 1.5e12 } }],
    ["Le modèle a été entraîné sur 300 milliards de tokens.", { "training-tokens": { value: 3e11 } }],
    ["El modelo fue entrenado con 140 mil millones de tokens.", { "training-tokens": { value: 1.4e11 } }],
    ["O modelo foi treinado com 2,5 bilhões de tokens.", { "training-tokens": { value: 2.5e9 } }],
    ["Модель обучена на 300 миллиардах токенов.", { "training-tokens": { value: 3e11 } }],
    ["Model ini dilatih dengan 10 miliar token.", { "training-tokens": { value: 1e10 } }],
  ])("%s", (text, fact) => {
    expect(readings(text)).toContainEqual(fact);
  });
});

describe("lengths in unusual words", () => {
  test.each([
    ["It reads passages with a window of 8k tokens.", { "context-length": { value: 8000, qualifier: "approximately" } }],
    ["The config sets n_ctx = 2048.", { "context-length": { value: 2048 } }],
    ["- `max_position_embeddings`: 4096", { "context-length": { value: 4096 } }],
    ["It accepts sequences of up to 16,384 tokens.", { "context-length": { value: 16_384 } }],
    ["Each sample holds 512 tokens per instance during training.", { "context-length": { value: 512 } }],
    ["Documents longer than 4096 were split into parts.", { "context-length": { value: 4096 } }],
    ["The model will work at sequence lengths of 4096, or lower.", { "context-length": { value: 4096 } }],
    ["We trained it from scratch for 100B tokens (batch size 2200, sequence length 2048).", { "context-length": { value: 2048 } }],
    ["It was trained with a block size of 1024.", { "context-length": { value: 1024 } }],
    ["## 128k context length\n\nSome words.", { "context-length": { value: 128_000, qualifier: "approximately" } }],
  ])("%s", (text, fact) => {
    expect(readings(text)).toContainEqual(fact);
  });

  test.each([
    "We use sliding windows of 512 tokens over the document.",
    "It writes outputs of up to 512 tokens.",
    "# A model\n\nIt was fine-tuned from Llama-2-7b with a sequence length of 512.",
  ])("%s says no length", (text) => {
    expect(readings(text).filter((one) => "context-length" in one)).toEqual([]);
  });
});
