import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { z } from "zod";
import { answer, type Answer } from "./answer.ts";
import { compare } from "./compare.ts";
import { findField, findModel, NotFound } from "./find.ts";
import type { OpenedCatalogue } from "./open.ts";
import { search } from "./search.ts";
import { checkOne } from "./check.ts";

/** Longer answers are cut, unless the whole is asked for: an assistant reads them all. Bytes of JSON. */
const MOST_BYTES = 4000;

const model = z.string().describe("Name, id or alias of a model, such as “Llama 3.2 3B”");
const whole = z.boolean().default(false).describe("Everything, also where it is longer than 4 kB");

/** A server that lets assistants ask a catalogue, and change nothing. */
export function catalogueServer({ catalogue }: OpenedCatalogue, version: string): McpServer {
  const server = new McpServer({ name: "cardfile", version });
  const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
  const about = { edition: catalogue.edition };

  server.registerTool(
    "find_models",
    {
      description: "Models of the catalogue whose names hold the words of a query; words that name a field lead to it.",
      inputSchema: { query: z.string() },
      annotations,
    },
    ({ query }) => told({ ...about, hits: search(catalogue, query) }, false),
  );
  server.registerTool(
    "get_fact",
    {
      description:
        "One fact of a model with its value, status (reported, third-party, estimated, derived, planned, not-disclosed …), all sides where they differ, the places where it was read, and its address. “not-disclosed” is an answer: its maker was searched and does not say.",
      inputSchema: {
        model,
        field: z
          .string()
          .describe("Id or label of a field, derived figure or evaluation, such as training-tokens, derived-mfu, evaluation-mmlu"),
      },
      annotations,
    },
    ({ model: name, field }) =>
      tried(() => {
        const found = findModel(catalogue, name);
        return told({ ...answer(catalogue, catalogue.model(found.outline), findField(catalogue, field), found.variant) }, true);
      }),
  );
  server.registerTool(
    "get_card",
    {
      description: "All facts of a model, each with value, status and address; ask get_fact for the places where one was read.",
      inputSchema: { model, whole },
      annotations,
    },
    ({ model: name, whole: all }) =>
      tried(() => {
        const { outline } = findModel(catalogue, name);
        const card = catalogue.model(outline);
        const facts = Object.entries(card.facts).map(([field, { display, status, disputed, url }]) => ({
          field,
          display,
          status,
          ...(disputed ? { disputed } : {}),
          permalink: catalogue.origin + url,
        }));
        return told(
          {
            ...about,
            model: card.id,
            name: card.name,
            stage: card.stage,
            summary: card.summary,
            permalink: catalogue.origin + card.url,
            facts,
          },
          all,
          "facts",
        );
      }),
  );
  server.registerTool(
    "compare_models",
    {
      description: "Facts of two to six models side by side, each with its status and address.",
      inputSchema: {
        models: z.array(z.string()).min(2).max(6),
        fields: z.array(z.string()).default([]).describe("Ids of fields; empty: the usual ones"),
        whole,
      },
      annotations,
    },
    ({ models, fields, whole: all }) =>
      tried(() =>
        told(
          {
            ...compare(
              catalogue,
              models.map((name) => catalogue.model(findModel(catalogue, name).outline)),
              fields,
            ),
          },
          all,
          "rows",
        ),
      ),
  );
  server.registerTool(
    "check_text",
    {
      description:
        "What a text says of models that the catalogue does not bear out: wrong figures, unknown models, dead links into the catalogue.",
      inputSchema: { text: z.string().max(200_000), format: z.enum(["md", "tex", "txt", "rst", "html"]).default("md"), whole },
      annotations,
    },
    ({ text, format, whole: all }) =>
      tried(() =>
        told(
          { ...about, findings: checkOne(catalogue.raw, { path: `text.${format}`, contents: Buffer.from(text) }).findings },
          all,
          "findings",
        ),
      ),
  );
  server.registerTool(
    "open_questions",
    {
      description: "What the maker of a model does not disclose, and what nobody has looked for yet.",
      inputSchema: { model },
      annotations,
    },
    ({ model: name }) =>
      tried(() => {
        const card = catalogue.model(findModel(catalogue, name).outline);
        const open = Object.entries(card.facts).filter(([, { status }]) => status === "not-disclosed" || status === "not-researched");
        return told(
          {
            ...about,
            model: card.id,
            name: card.name,
            questions: open.map(([field, { status, display, url }]) => ({ field, status, display, permalink: catalogue.origin + url })),
          },
          false,
          "questions",
        );
      }),
  );
  server.registerTool(
    "get_sources",
    {
      description: "The documents, places and quoted words on which a fact rests.",
      inputSchema: { model, field: z.string() },
      annotations,
    },
    ({ model: name, field }) =>
      tried(() => {
        const found = findModel(catalogue, name);
        const { claims, ...fact } = answer(catalogue, catalogue.model(found.outline), findField(catalogue, field), found.variant);
        return told(
          {
            ...shortFact(fact),
            sources: claims.flatMap(({ display, status, receipts }) => receipts.map((receipt) => ({ says: display, status, ...receipt }))),
          },
          true,
        );
      }),
  );
  return server;
}

function shortFact({ model: id, name, field, label, display, status, disputed, permalink, edition }: Omit<Answer, "claims">) {
  return { model: id, name, field, label, display, status, disputed, permalink, edition };
}

type Told = { content: [{ type: "text"; text: string }]; isError?: boolean };

/** An answer as JSON. A list that makes it too long is cut, and the answer says so. */
function told(data: Record<string, unknown>, all: boolean, list?: string): Told {
  const text = JSON.stringify(data);
  const items = list === undefined ? undefined : data[list];
  if (all || text.length <= MOST_BYTES || !Array.isArray(items)) return { content: [{ type: "text", text }] };
  for (let count = items.length - 1; count >= 0; count -= 1) {
    const cut = JSON.stringify({
      ...data,
      [list ?? ""]: items.slice(0, count),
      left_out: `${items.length - count} of ${items.length}; ask with whole: true for all`,
    });
    if (cut.length <= MOST_BYTES || count === 0) return { content: [{ type: "text", text: cut }] };
  }
  return { content: [{ type: "text", text }] };
}

/** What is not there is an answer that the assistant can read, not a broken tool. */
function tried(ask: () => Told): Told {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    return { content: [{ type: "text", text: error.message }], isError: true };
  }
}

/** Serves a catalogue on standard input and output until the other side closes them. */
export async function serve(opened: OpenedCatalogue, version: string): Promise<void> {
  await catalogueServer(opened, version).connect(new StdioServerTransport());
}
