import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { settingsOf, type SettingsFile } from "../schema/settings.ts";
import type { SiteFile } from "../schema/site.ts";
import type { ContentFiles } from "./content-files.ts";
import { parseYaml } from "./yaml.ts";
import { placeInYaml, soundPart } from "./parse.ts";
import { escapeControls, type Finding, type Problem } from "./problems.ts";
import { contentFolder, readText } from "./read.ts";

export interface Settings<T> {
  path: string;
  /** Decoded; empty where the file is none. */
  text: string;
  /** Its sound part; undefined where there is no file, or nothing sound in it. */
  data?: T;
  problems: Problem[];
  /** Where its shape is wrong. */
  faultPaths: Finding["path"][];
}

/** A settings file below a content folder, with what is wrong with it. `path` as `list()` names it. */
export function readSettings<T>(content: ContentFiles, path: string, { id, schema }: SettingsFile): Settings<T> {
  const text = readText(content, path);
  if (typeof text !== "string") return { path, text: "", problems: [text], faultPaths: [] };
  const yaml = parseYaml(text);
  const problems = yaml.faults.map(({ message, hint, ...fault }): Problem => ({
    file: path,
    field: "",
    severity: "error",
    message: escapeControls(message),
    hint: escapeControls(hint),
    ...fault,
  }));
  if (yaml.data === undefined && problems.length > 0) return { path, text, problems, faultPaths: [] };
  const { data, findings } = soundPart(schema(), yaml.data ?? {}, id);
  problems.push(...placeInYaml({ path, text }, { yaml: text, yamlLine: 1 }, findings));
  const faultPaths = findings.map((finding) => finding.path);
  return { path, text, problems, faultPaths, ...(data === undefined ? {} : { data: data as T }) };
}

/** What `site.yaml` of a folder says, as far as it is sound: `check` says what is wrong with it. */
export function readSiteFile(folder: string): Partial<SiteFile> {
  const file = settingsOf("site");
  if (!file || !existsSync(join(folder, file.name))) return {};
  return readSettings<SiteFile>(contentFolder(folder), `${basename(resolve(folder))}/${file.name}`, file).data ?? {};
}
