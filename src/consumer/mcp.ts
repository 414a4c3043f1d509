import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { z } from "zod";
import { checkOne } from "./check.ts";
import { addFactTools } from "./mcp-facts.ts";
import { addModelTools } from "./mcp-models.ts";
import { READ_ONLY, WHOLE } from "./mcp-parameters.ts";
import type { OpenedCatalogue } from "./open.ts";
import { told, tried } from "./told.ts";

/** A server that lets assistants ask a catalogue, and change nothing. */
export function catalogueServer({ catalogue }: OpenedCatalogue, version: string): McpServer {
  const server = new McpServer({ name: "cardfile", version });
  addModelTools(server, catalogue);
  addFactTools(server, catalogue);
  server.registerTool(
    "check_text",
    {
      description:
        "What a text says of models that the catalogue does not bear out: wrong figures, unknown models, dead links into the catalogue.",
      inputSchema: { text: z.string().max(200_000), format: z.enum(["md", "tex", "txt", "rst", "html"]).default("md"), whole: WHOLE },
      annotations: READ_ONLY,
    },
    ({ text, format, whole }) =>
      tried(() => {
        const { findings } = checkOne(catalogue.raw, { path: `text.${format}`, contents: Buffer.from(text) });
        return told({ edition: catalogue.edition, findings }, whole, "findings");
      }),
  );
  return server;
}

/** Serves a catalogue on standard input and output until the other side closes them. */
export async function serve(opened: OpenedCatalogue, version: string): Promise<void> {
  await catalogueServer(opened, version).connect(new StdioServerTransport());
}
