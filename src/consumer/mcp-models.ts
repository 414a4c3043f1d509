import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import type { Catalogue } from "./catalogue.ts";
import { compare } from "./compare.ts";
import { findModel } from "./find.ts";
import { factInShort } from "./in-short.ts";
import { MODEL, READ_ONLY, WHOLE } from "./mcp-parameters.ts";
import { search } from "./search.ts";
import { told, tried } from "./told.ts";

/** The tools that are asked of models as a whole: finding them, a card, a comparison. */
export function addModelTools(server: McpServer, catalogue: Catalogue): void {
  const { edition } = catalogue;
  server.registerTool(
    "find_models",
    {
      description: "Models of the catalogue whose names hold the words of a query; words that name a field lead to it.",
      inputSchema: { query: z.string(), whole: WHOLE },
      annotations: READ_ONLY,
    },
    ({ query, whole }) => told({ edition, hits: search(catalogue, query) }, whole, "hits"),
  );
  server.registerTool(
    "get_card",
    {
      description:
        "All facts of a model, each with value, status, first receipt and address; get_fact gives all receipts and all sides of one.",
      inputSchema: { model: MODEL, whole: WHOLE },
      annotations: READ_ONLY,
    },
    ({ model: name, whole }) =>
      tried(() => {
        const card = catalogue.model(findModel(catalogue, name).outline);
        const { id: model, stage, summary, url, facts } = card;
        const about = { edition, model, name: card.name, stage, summary, permalink: catalogue.origin + url };
        return told({ ...about, facts: Object.entries(facts).map(([id, fact]) => factInShort(catalogue, id, fact)) }, whole, "facts");
      }),
  );
  server.registerTool(
    "compare_models",
    {
      description: "Facts of two to six models side by side, each with its status, first receipt and address.",
      inputSchema: {
        models: z.array(z.string()).min(2).max(6),
        fields: z.array(z.string()).default([]).describe("Ids of fields; empty: the usual ones"),
        whole: WHOLE,
      },
      annotations: READ_ONLY,
    },
    ({ models: names, fields, whole }) =>
      tried(() => {
        const models = names.map((name) => catalogue.model(findModel(catalogue, name).outline));
        const table = compare(catalogue, models, fields);
        const rows = table.rows.map(({ cells, ...row }) => ({
          ...row,
          cells: cells.map((cell, column) => {
            const fact = models[column]?.facts[row.field];
            const { receipt, disputed, others } = fact ? factInShort(catalogue, row.field, fact) : {};
            return { ...cell, ...(receipt ? { receipt } : {}), ...(disputed ? { disputed, others } : {}) };
          }),
        }));
        return told({ ...table, rows }, whole, "rows");
      }),
  );
}
