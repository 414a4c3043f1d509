import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Bundle } from "./kept-bundle.ts";

/** Name in the workshop of what Astro bundled. */
const BUNDLE_FILE = "bundle.json";

/** Starts Astro, which bundles the code and makes no page. */
export function startAstro(workshop: string): ChildProcess {
  return spawn(process.execPath, ["node_modules/astro/bin/astro.mjs", "build", "--silent"], {
    stdio: "inherit",
    // Whatever this shell is set to, these are the pages that people get, policy included.
    env: {
      ...process.env,
      NODE_ENV: "production",
      CARDFILE_OUT: join(workshop, "bundled"),
      CARDFILE_BUNDLE: join(workshop, BUNDLE_FILE),
      ASTRO_TELEMETRY_DISABLED: "1",
    },
  });
}

/**
 * What Astro bundles while this process works; undefined where it failed, for which its own words say why. `work` is told
 * when Astro has ended, and may leave the rest for later. Neither outlives the other's failure.
 */
export async function bundleBeside(
  astro: ChildProcess | undefined,
  workshop: string,
  work?: (signal: AbortSignal) => Promise<void>,
): Promise<Bundle | undefined> {
  if (!astro) return undefined;
  const ended = new AbortController();
  const end = once(astro, "exit").then(([status]) => {
    ended.abort();
    return status === 0;
  });
  try {
    await work?.(ended.signal);
    return (await end) ? JSON.parse(readFileSync(join(workshop, BUNDLE_FILE), "utf8")) : undefined;
  } finally {
    astro.kill();
  }
}
