import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const KEY_BYTES = 32;

/**
 * The key by which a build knows what it wrote itself. It lies in the home of who builds, outside every project, so that
 * a folder from elsewhere cannot bring notes that are believed. Undefined where there is none and none can be made.
 */
export function readBuildKey(environment: Record<string, string | undefined> = process.env): Buffer | undefined {
  const folder = join(environment["XDG_STATE_HOME"] || join(homedir(), ".local", "state"), "cardfile");
  const path = join(folder, "build-key");
  try {
    return usable(readFileSync(path));
  } catch {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      // Whoever is first makes it, also among builds at the same time.
      writeFileSync(path, randomBytes(KEY_BYTES), { mode: 0o600, flag: "wx" });
      return usable(readFileSync(path));
    } catch {
      return undefined;
    }
  }
}

function usable(key: Buffer): Buffer | undefined {
  return key.length === KEY_BYTES ? key : undefined;
}

/** The text below a line that only who has the key can write. */
export function seal(text: string, key: Buffer): string {
  return `${mac(text, key).toString("hex")}\n${text}`;
}

/** What was sealed with the same key; undefined for anything else. */
export function unseal(sealed: string, key: Buffer): string | undefined {
  const end = sealed.indexOf("\n");
  const claimed = Buffer.from(sealed.slice(0, Math.max(end, 0)), "hex");
  const text = sealed.slice(end + 1);
  const wanted = mac(text, key);
  return claimed.length === wanted.length && timingSafeEqual(claimed, wanted) ? text : undefined;
}

function mac(text: string, key: Buffer): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
