import { spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { editOneCard } from "./catalogue.ts";
import { processorSecondsOf, type Measurement } from "./measure.ts";

const POLL_MILLISECONDS = 100;
const MOST_MILLISECONDS = 300_000;
const WORDS = "A line that the development server shows.";

/** From the edit of a card to the page that shows it, in the development server. */
export async function measureDevEdit(content: string, port: number): Promise<Measurement> {
  const server = spawn(process.execPath, ["node_modules/astro/bin/astro.mjs", "dev", "--port", String(port)], {
    stdio: "ignore",
    env: { ...process.env, CARDFILE_CONTENT: content, BASE_PATH: "", ASTRO_DEV_BACKGROUND: "0", ASTRO_TELEMETRY_DISABLED: "1" },
  });
  try {
    const id = editOneCard(content, "A line that was there before.");
    const address = `http://localhost:${port}/models/${id}/`;
    await waitFor(address, "was there before");
    const [before, started] = [processorSecondsOf(server.pid ?? "self", "own"), process.hrtime.bigint()];
    editOneCard(content, WORDS);
    await waitFor(address, WORDS);
    return {
      command: "dev: from an edit to the page",
      processorSeconds: processorSecondsOf(server.pid ?? "self", "own") - before,
      clockSeconds: Number(process.hrtime.bigint() - started) / 1e9,
    };
  } finally {
    server.kill();
  }
}

async function waitFor(address: string, words: string): Promise<void> {
  for (let waited = 0; waited < MOST_MILLISECONDS; waited += POLL_MILLISECONDS) {
    const page = await fetch(address).then(
      (response) => response.text(),
      () => "",
    );
    if (page.includes(words)) return;
    await setTimeout(POLL_MILLISECONDS);
  }
  throw new Error(`${address} does not show ${JSON.stringify(words)}.`);
}
