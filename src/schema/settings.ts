import type { z } from "zod";
import { fieldsFileSchema } from "./own-fields.ts";
import { siteSchema } from "./site.ts";

/** A file of the content folder itself that says something of the whole catalogue. */
export interface SettingsFile {
  readonly id: SettingsId;
  readonly name: string;
  readonly schema: () => z.ZodType;
}
export type SettingsId = "site" | "fields";

export const settingsFiles: readonly SettingsFile[] = [
  { id: "site", name: "site.yaml", schema: siteSchema },
  { id: "fields", name: "fields.yaml", schema: fieldsFileSchema },
];

export function settingsOf(id: string): SettingsFile | undefined {
  return settingsFiles.find((one) => one.id === id);
}
