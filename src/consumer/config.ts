import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { isIntegrity } from "../catalog/pinned-catalogue.ts";

export const CONFIG_FILE = "cardfile.config.json";

const config = z.strictObject({
  /** Address of a published catalogue, or a path from the folder of this file. */
  catalog: z.string().min(1).optional(),
  /** What the catalogue must hash to, as `sha256-` and base64 (Subresource Integrity). */
  integrity: z.string().refine(isIntegrity, "write sha256- and the hash in base64, as npx cardfile lock prints it").optional(),
});

export interface Settings {
  catalog?: string;
  integrity?: string;
  /** The folder from which `catalog` is a path. */
  folder: string;
}

/** The settings of the nearest `cardfile.config.json`, upwards from a folder. Throws an Error that names the file and the key. */
export function readSettings(from: string): Settings {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, CONFIG_FILE);
    if (existsSync(path)) {
      const read = config.safeParse(parseJson(path));
      if (!read.success) {
        const [issue] = read.error.issues;
        throw new Error(`${path}: ${issue?.path.join(".") || "the file"}: ${issue?.message ?? ""}.`);
      }
      const { catalog, integrity } = read.data;
      return { folder, ...(catalog === undefined ? {} : { catalog }), ...(integrity === undefined ? {} : { integrity }) };
    }
    if (dirname(folder) === folder) return { folder: from };
  }
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new Error(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
