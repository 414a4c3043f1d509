import { createHmac, randomBytes, timingSafeEqual, type Hmac } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

const KEY_BYTES = 32;

/**
 * The key by which a build or a check knows what it wrote itself. It lies in the home of who builds, outside every project, so that
 * a folder from elsewhere cannot bring notes that are believed. Undefined where there is none and none can be made.
 */
export function readBuildKey(environment: Record<string, string | undefined> = process.env): Buffer | undefined {
  const folder = stateFolder(environment);
  if (folder === undefined) return undefined;
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

/** A folder of whoever runs this; undefined for users without a home: what lies in a project is anybody's. */
function stateFolder(environment: Record<string, string | undefined>): string | undefined {
  const named = environment["XDG_STATE_HOME"];
  if (named && isAbsolute(named)) return join(named, "cardfile");
  try {
    const home = environment["HOME"] === "" ? "" : homedir();
    return isAbsolute(home) ? join(home, ".local", "state", "cardfile") : undefined;
  } catch {
    // A user whom the system does not know, as in containers.
    return undefined;
  }
}

function usable(key: Buffer): Buffer | undefined {
  return key.length === KEY_BYTES ? key : undefined;
}

/** The text below a line that only who has the key can write. */
export function seal(text: string, key: Buffer): string {
  return `${sealing(key).update(text).digest("hex")}\n${text}`;
}

/** What was sealed with the same key; undefined for anything else. */
export function unseal(sealed: string, key: Buffer): string | undefined {
  const end = sealed.indexOf("\n");
  const text = sealed.slice(end + 1);
  return isSealOf(sealed.slice(0, Math.max(end, 0)), sealing(key).update(text)) ? text : undefined;
}

/** Letters of a seal. */
export const SEAL_LENGTH = 64;

/** A seal in the making: of all that it is updated with, in hexadecimal digits. */
export function sealing(key: Buffer): Hmac {
  return createHmac("sha256", key);
}

/** Whether `claimed` is what a seal in the making comes to. */
export function isSealOf(claimed: string, made: Hmac): boolean {
  const [read, wanted] = [Buffer.from(claimed, "hex"), made.digest()];
  return read.length === wanted.length && timingSafeEqual(read, wanted);
}
