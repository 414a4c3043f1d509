import { Command, Option } from "commander";
import { diffCatalogues, diffInWords, diffMarkdown } from "../src/consumer/diff.ts";
import { runScript } from "./command-line.ts";
import { openEdition, proposalsByModel } from "./edition-place.ts";
import { openContent } from "./open-content.ts";

const program = new Command("npm run diff --")
  .description(
    "The facts that changed between two editions: old and new value, status, sources, derived figures, and the proposals that name the model.",
  )
  .argument("<older>", "address of a published catalogue, catalog.json, folder with a built site, commit, branch or tag")
  .argument("[newer]", "the same; the content as it is where it is left out", ".")
  .addOption(new Option("--format <format>", "how it is printed").choices(["text", "md", "json"]).default("text"));

runScript(program, async (older: string, newer: string, { format }: { format: string }) => {
  const site = await openContent(program);
  const diff = diffCatalogues(await openEdition(older, site), await openEdition(newer, site));
  const proposals = proposalsByModel(site);
  process.stdout.write(
    format === "json"
      ? `${JSON.stringify(diff, null, 2)}\n`
      : format === "md"
        ? diffMarkdown(diff, proposals)
        : diffInWords(diff, proposals),
  );
  return 0;
});
