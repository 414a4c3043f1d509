import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Command } from "commander";
import { watchedIssue, type WatchedRun } from "../src/receipts/watch.ts";
import { existsOrExit, runScript } from "./command-line.ts";

const program = new Command("node scripts/receipts-issue.ts")
  .description("Writes the text of the issue that the weekly watch keeps, and prints what is to become of it: none, create, edit or close.")
  .argument("<report>", "what npm run receipts -- --format json printed")
  .argument("<body>", "where the text is written")
  .argument("[before]", "text of the issue that is open; an issue without this file is none");

runScript(program, (report: string, body: string, before?: string) => {
  existsOrExit(program, report, "The report");
  const run = JSON.parse(readFileSync(report, "utf8")) as WatchedRun;
  const issue = watchedIssue(run, before !== undefined && existsSync(before) ? readFileSync(before, "utf8") : undefined);
  writeFileSync(body, issue.body);
  process.stdout.write(`${issue.action}\n`);
  return 0;
});
