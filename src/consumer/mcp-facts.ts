import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { answer } from "./answer.ts";
import type { Catalogue } from "./catalogue.ts";
import { findField, findModel } from "./find.ts";
import { factInShort } from "./in-short.ts";
import { FIELD, MODEL, READ_ONLY, WHOLE } from "./mcp-parameters.ts";
import { told, toldFact, tried } from "./told.ts";

/** The tools that are asked of single facts: one with all its sides, its sources, and those that nobody can answer. */
export function addFactTools(server: McpServer, catalogue: Catalogue): void {
  const asked = (name: string, field: string) => {
    const { outline, variant } = findModel(catalogue, name);
    return answer(catalogue, catalogue.model(outline), findField(catalogue, field), variant);
  };
  server.registerTool(
    "get_fact",
    {
      description:
        "One fact of a model with its value, status (reported, third-party, estimated, derived, planned, not-disclosed …), all sides where they differ, the places where it was read, and its address. “not-disclosed” is an answer: its maker was searched and does not say.",
      inputSchema: { model: MODEL, field: FIELD, whole: WHOLE },
      annotations: READ_ONLY,
    },
    ({ model, field, whole }) => tried(() => toldFact(asked(model, field), whole)),
  );
  server.registerTool(
    "open_questions",
    {
      description:
        "What the maker of a model does not disclose, and what nobody has looked for yet, with the first place that was searched.",
      inputSchema: { model: MODEL, whole: WHOLE },
      annotations: READ_ONLY,
    },
    ({ model, whole }) =>
      tried(() => {
        const card = catalogue.model(findModel(catalogue, model).outline);
        const open = Object.entries(card.facts).filter(([, { status }]) => status === "not-disclosed" || status === "not-researched");
        const questions = open.map(([field, fact]) => factInShort(catalogue, field, fact));
        return told({ edition: catalogue.edition, model: card.id, name: card.name, questions }, whole, "questions");
      }),
  );
  server.registerTool(
    "get_sources",
    {
      description: "The documents, places and quoted words on which a fact rests.",
      inputSchema: { model: MODEL, field: FIELD, whole: WHOLE },
      annotations: READ_ONLY,
    },
    ({ model: name, field, whole }) =>
      tried(() => {
        const { claims, model, name: called, field: id, label, display, status, disputed, permalink, edition } = asked(name, field);
        const sources = claims.flatMap(({ display: says, status: how, receipts }) =>
          receipts.map((receipt) => ({ says, status: how, ...receipt })),
        );
        return told({ model, name: called, field: id, label, display, status, disputed, permalink, edition, sources }, whole, "sources");
      }),
  );
}
