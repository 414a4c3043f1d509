import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { afterAll, describe, expect, test } from "vitest";
import type { Catalogue } from "../../src/consumer/catalogue.ts";
import { catalogueServer } from "../../src/consumer/mcp.ts";
import { catalogue, crowdedCatalogue, disputedCatalogue, EDITION, HERON } from "./catalogue-data.ts";

/** A client of a server of its own, and how it calls a tool. */
async function clientOf(asked: Catalogue) {
  const client = new Client({ name: "test", version: "1.0.0" });
  const [own, other] = InMemoryTransport.createLinkedPair();
  await catalogueServer({ catalogue: asked, integrity: "", text: "", file: () => Promise.reject(new Error("no file")) }, "1.0.0").connect(
    other,
  );
  await client.connect(own);
  const call = async (name: string, parameters: Record<string, unknown>) => {
    const result = await client.callTool({ name, arguments: parameters });
    const [content] = result.content as { text: string }[];
    return { text: content?.text ?? "", isError: result.isError === true };
  };
  return { client, call };
}

const { client, call } = await clientOf(catalogue);
afterAll(() => client.close());
const data = async (name: string, parameters: Record<string, unknown>): Promise<Record<string, unknown>> =>
  JSON.parse((await call(name, parameters)).text);

test("at most seven tools, none of which changes anything", async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    "find_models",
    "get_card",
    "compare_models",
    "get_fact",
    "open_questions",
    "get_sources",
    "check_text",
  ]);
  for (const { annotations } of tools) expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
});

describe("every answer has value, status, receipt, permalink and edition", () => {
  test("get_fact", async () => {
    expect(await data("get_fact", { model: "Heron 2 70B", field: "training-tokens" })).toMatchObject({
      display: "at least 15 trillion tokens",
      status: "reported",
      claims: [{ receipts: [{ locator: "table 1" }] }],
      permalink: `${HERON}#training-tokens`,
      edition: EDITION,
    });
    expect(await data("get_fact", { model: "Heron 2 70B", field: "finetuning-data" })).toMatchObject({ status: "not-disclosed" });
  });

  test("get_sources", async () => {
    expect(await data("get_sources", { model: "Heron 2 70B", field: "layers" })).toMatchObject({
      display: "80 layers",
      sources: [{ says: "80 layers", locator: "table 2" }],
      edition: EDITION,
    });
  });

  test("compare_models", async () => {
    expect(await data("compare_models", { models: ["heron-2-70b", "heron-7b"], fields: ["layers"] })).toMatchObject({
      rows: [{ cells: [{ display: "80 layers", status: "reported", url: `${HERON}#layers` }, {}] }],
      edition: EDITION,
    });
  });

  test("check_text", async () => {
    expect(await data("check_text", { text: "Heron 2 70B was trained on 12T tokens." })).toMatchObject({
      findings: [{ rule: "figure/wrong", model: "heron-2-70b", field: "training-tokens", line: 1 }],
      edition: EDITION,
    });
    expect(await data("check_text", { text: "Heron 2 70B has 80 layers." })).toMatchObject({ findings: [] });
  });

  test("open_questions", async () => {
    const { questions } = await data("open_questions", { model: "heron-2-70b" });
    expect(questions).toContainEqual(expect.objectContaining({ field: "finetuning-data", status: "not-disclosed" }));
  });
});

test("a dispute gives all sides", async () => {
  const other = await clientOf(disputedCatalogue);
  const { text } = await other.call("get_fact", { model: "Heron 7B", field: "training-tokens" });
  await other.client.close();
  expect(JSON.parse(text)).toMatchObject({
    disputed: true,
    because: "The card is newer than the paper.",
    claims: [{ display: "2 trillion tokens" }, { display: "1.2 trillion tokens" }],
  });
});

test("what is not there is an answer in words", async () => {
  expect(await call("get_fact", { model: "Heron 9", field: "layers" })).toMatchObject({
    isError: true,
    text: expect.stringContaining("There is no model"),
  });
  expect(await call("get_fact", { model: "Heron 2 70B", field: "colour" })).toMatchObject({ isError: true });
  expect((await call("get_fact", {})).isError).toBe(true);
});

test("a long answer is cut to 4 kB and says so, unless the whole is asked for", async () => {
  const { text } = await call("get_card", { model: "heron-2-70b" });
  expect(text.length).toBeLessThanOrEqual(4000);
  expect(JSON.parse(text)).toHaveProperty("left_out");
  const whole = await data("get_card", { model: "heron-2-70b", whole: true });
  expect((whole["facts"] as unknown[]).length).toBe(Object.keys(catalogue.model({ id: "heron-2-70b" }).facts).length);
});

test("a fact of many sides keeps them all within 4 kB, and gives quotes and receipts only where the whole is asked for", async () => {
  const other = await clientOf(crowdedCatalogue);
  const { text } = await other.call("get_fact", { model: "Heron 7B", field: "training-tokens" });
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4000);
  const cut = JSON.parse(text);
  expect(cut.claims).toHaveLength(8);
  for (const { receipts } of cut.claims) expect(receipts).toHaveLength(1);
  expect(cut).toMatchObject({ status: "reported", left_out: expect.stringContaining("whole: true") });
  const whole = JSON.parse((await other.call("get_fact", { model: "Heron 7B", field: "training-tokens", whole: true })).text);
  expect(whole.claims[7].receipts).toHaveLength(3);
  expect(whole.claims[7].receipts[0].quote).toContain("é");
  const sources = (await other.call("get_sources", { model: "Heron 7B", field: "training-tokens" })).text;
  expect(Buffer.byteLength(sources)).toBeLessThanOrEqual(4000);
  expect(JSON.parse(sources).left_out).toMatch(/^\d+ of 24; ask with whole/);
  await other.client.close();
});

test("each line of a card, a comparison and a list of questions has where it was read first", async () => {
  const { facts } = (await data("get_card", { model: "heron-2-70b", whole: true })) as { facts: Record<string, string>[] };
  for (const { field, display, status, receipt, permalink } of facts)
    expect([field, Boolean(display && status && permalink), Boolean(receipt)]).toEqual([
      field,
      true,
      status !== "not-applicable" && status !== "not-researched",
    ]);
  expect(facts.find(({ field }) => field === "layers")?.["receipt"]).toMatch(/, table 2$/);
  expect(await data("compare_models", { models: ["heron-2-70b", "heron-7b"], fields: ["layers"] })).toMatchObject({
    rows: [{ cells: [{ receipt: expect.stringMatching(/, table 2$/) }, { receipt: expect.stringMatching(/, table 1$/) }] }],
  });
  expect(await data("open_questions", { model: "heron-2-70b" })).toMatchObject({
    questions: expect.arrayContaining([expect.objectContaining({ field: "finetuning-data", receipt: expect.any(String) })]),
  });
});

test("says of a text of hundreds of errors what fits, and repeats no name that is none", async () => {
  const { text } = await call("check_text", { text: "Heron 2 70B has 81 layers.\n\n".repeat(800) });
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4000);
  expect(JSON.parse(text)).toMatchObject({ left_out: expect.stringMatching(/^79\d of 800;/) });
  expect((await call("get_fact", { model: "a".repeat(100_000), field: "layers" })).text.length).toBeLessThan(200);
});

test("a derived figure names the facts that it follows from, with their addresses", async () => {
  expect(await data("get_fact", { model: "Heron 2 70B", field: "tokens-per-parameter" })).toMatchObject({
    inputs: expect.arrayContaining([
      { display: "Training tokens: at least 15 trillion tokens (reported)", permalink: `${HERON}#training-tokens` },
    ]),
  });
});
