import type { z } from "zod";
import { siteSchema } from "./site.ts";

/** A file of the content folder itself that says something of the whole catalogue. */
export interface SettingsFile {
  readonly id: SettingsId;
  readonly name: string;
  readonly schema: () => z.ZodType;
}
export type SettingsId = "site";

export const settingsFiles: readonly SettingsFile[] = [{ id: "site", name: "site.yaml", schema: siteSchema }];

export function settingsOf(id: string): SettingsFile | undefined {
  return settingsFiles.find((one) => one.id === id);
}
