import type { z } from "zod";
import { collections, type CollectionId, type EntryData } from "../schema/collections.ts";
import { builtInFields, perRegistry, type FieldRegistry } from "../schema/field-registry.ts";
import { accepts } from "./accept.ts";
import { readBody, type BodyReading } from "./body/read-body.ts";
import type { RawFile } from "./content-files.ts";
import { explain } from "./explain/index.ts";
import type { DocumentKind } from "./explain/keys.ts";
import { frontMatterFault, splitEntry, type SplitText } from "./front-matter.ts";
import { isFieldOf } from "./explain/meant-keys.ts";
import { isOwnPath, markBase, overlayFinding, withBase } from "./overlay.ts";
import { escapeControls, type Finding, type Problem } from "./problems.ts";
import { childOf, spellOut } from "./spell-out.ts";
import { YamlPositions } from "./yaml-positions.ts";
import { parseYaml } from "./yaml.ts";

/** An entry whose front matter has the right shape. */
export interface Entry<C extends CollectionId = CollectionId> {
  collection: C;
  id: string;
  file: RawFile;
  /** What entries of its catalogue may answer. */
  fields: FieldRegistry;
  data: EntryData[C];
  body: BodyReading;
  /** Markdown or MDX. */
  bodyText: string;
  /** Line of the file on which the body begins. */
  bodyLine: number;
  /** Parts that had the wrong shape were left out of `data`; what is missing may be there. */
  damaged: boolean;
  /** Keys of `facts` as the author wrote them, sound or not. */
  writtenFacts: ReadonlySet<string>;
  /** Variants were written that could not be read: what names a variant may mean one of them. */
  lostVariants: boolean;
}

/** Whether an entry is a model's card that is not published yet. */
export function isDraft({ data }: Pick<Entry, "data">): boolean {
  return "draft" in data && data.draft === true;
}

export interface ParseResult {
  entry?: Entry;
  problems: Problem[];
}

/** Several times the longest of the catalogue. */
const LONGEST_FRONT_MATTER = 100_000;

const schemasOf = perRegistry(
  (fields) => new Map<CollectionId, z.ZodType>(collections.map(({ id, schema }) => [id, schema("spelled-out", fields)])),
);

/** Reads one file into an entry. Every fault is a problem; what is sound is kept, so that later rules still see it. */
export function parseEntry(file: RawFile, fields: FieldRegistry = builtInFields): ParseResult {
  const problems: Problem[] = [];
  const split = splitEntry(file);
  if (!split) {
    const fault = frontMatterFault(file.text);
    problems.push({ file: file.path, column: 1, field: "", rule: "front-matter/missing", severity: "error", ...fault });
    return { problems };
  }

  if (split.yaml.length > LONGEST_FRONT_MATTER) {
    problems.push({
      file: file.path,
      line: 1,
      column: 1,
      field: "",
      rule: "file/size",
      severity: "error",
      message: `The front matter is ${split.yaml.length} characters long; ${LONGEST_FRONT_MATTER} are allowed.`,
      hint: "No entry needs that; keep the facts, and move anything longer to its own place.",
    });
    return { problems };
  }
  const body = readBody(split.body, file.ending);
  for (const fault of body.faults) {
    const line = fault.line + split.bodyLine - 1;
    // Prose of another catalogue was judged where it was taken over.
    if (line > (file.base?.ownLines ?? line)) continue;
    problems.push({
      file: file.path,
      line,
      column: fault.column,
      field: "body",
      rule: fault.rule,
      severity: "error",
      message: escapeControls(fault.message),
      hint: escapeControls(fault.hint),
    });
  }

  const yaml = parseYaml(split.yaml);
  for (const fault of yaml.faults) {
    problems.push({
      file: file.path,
      line: fault.line + split.yamlLine - 1,
      column: fault.column,
      field: "",
      rule: fault.rule,
      severity: "error",
      message: escapeControls(fault.message),
      hint: escapeControls(fault.hint),
    });
  }
  if (yaml.data === undefined && yaml.faults.length > 0) return { problems };

  const schema = schemasOf(fields).get(file.collection);
  if (!schema) throw new Error(`No schema for ${file.collection}.`);
  const raw = spellOut(file.collection, yaml.data);
  // A fact that stands outside of facts is told as that, not as missing.
  const writtenFacts = new Set([...keysOf(childOf(raw, "facts")), ...keysOf(raw).filter((key) => isFieldOf(key, file.collection, fields))]);
  const writtenVariants = countOf(childOf(raw, "variants"));
  const unclear = file.collection === "models" ? overlayFinding(file.id, raw, file.base) : [];
  if (unclear.length > 0) return { problems: [...problems, ...placeInYaml(file, split, unclear)] };
  const { merged, theirs } = file.base ? withBase(raw, file.base) : { merged: raw, theirs: new Set<object>() };
  const { data, findings } = validate(schema, merged, file.collection, fields);
  problems.push(...placeFindings(file, findings));
  if (data === undefined) return { problems };
  if (file.base) markBase(theirs, file.base);
  return {
    problems,
    entry: {
      collection: file.collection,
      id: file.id,
      file,
      fields,
      data: data as EntryData[CollectionId],
      body,
      bodyText: split.body,
      bodyLine: split.bodyLine,
      damaged: findings.length > 0 || yaml.faults.length > 0,
      writtenFacts,
      lostVariants: countOf(childOf(data, "variants")) !== writtenVariants,
    },
  };
}

/** Turns findings into problems by looking their paths up in the file. */
export function placeFindings(file: RawFile, findings: readonly Finding[]): Problem[] {
  const split = findings.length > 0 ? splitEntry(file) : undefined;
  return split ? placeInYaml(file, split, ownFindings(file, findings)) : [];
}

/** Findings in what a file itself says: of what another catalogue says nothing can be mended here. */
export function ownFindings<F extends Finding>(file: RawFile, findings: readonly F[]): readonly F[] {
  const split = file.base && findings.length > 0 ? splitEntry(file) : undefined;
  if (!split) return findings;
  const own = spellOut(file.collection, parseYaml(split.yaml).data);
  return findings.filter(({ path }) => isOwnPath(path, own));
}

/** The same for a text of which `split.yaml` is a part. */
export function placeInYaml(
  file: Pick<RawFile, "path" | "text">,
  split: Pick<SplitText, "yaml" | "yamlLine">,
  findings: readonly Finding[],
): Problem[] {
  const positions = new YamlPositions(split.yaml);
  const offset = file.text.indexOf(split.yaml);
  return findings.map((finding) => {
    const range = positions.locate(finding.path, finding.at);
    const { line, column } = positions.position(range.start);
    const quoted = finding.quoteSource ? JSON.stringify(split.yaml.slice(range.start, range.end).trim()) : undefined;
    const replacement = quoted ?? finding.replacement;
    return {
      file: file.path,
      line: line + split.yamlLine - 1,
      column,
      field: finding.field ?? fieldOf(finding.path),
      rule: finding.rule,
      severity: finding.severity ?? "error",
      message: escapeControls(finding.message),
      hint: escapeControls(quoted ? `Put it in quotes: ${quoted}.` : finding.hint),
      ...(replacement === undefined ? {} : { fix: { start: offset + range.start, end: offset + range.end, replacement } }),
      ...(finding.lookup ? { lookup: finding.lookup } : {}),
    };
  });
}

/** The field id that a path leads through, else its first key. */
export function fieldOf(path: readonly (string | number)[]): string {
  const facts = path.indexOf("facts");
  const field = facts >= 0 ? path[facts + 1] : undefined;
  return String(field ?? path[0] ?? "");
}

/** Compiling the fast path takes about as long as Zod takes for this many entries. */
const WORTH_COMPILING = 1500;
let validated = 0;

/** Says that many entries will be parsed: the fast path is worth its price from the first. */
export function expectMany(): void {
  validated = WORTH_COMPILING;
}

/** At most this many rounds of leaving out what is wrong; each round removes at least one part. */
const ROUNDS = 4;

/**
 * The sound part of `raw`, and what is wrong with the rest. It is `raw` itself, in the author's order, and not
 * Zod's copy, which is in the schema's: which of the two validators was asked must not show in what is published.
 */
function validate(
  schema: z.ZodType,
  raw: unknown,
  collection: CollectionId,
  fields: FieldRegistry,
): { data?: unknown; findings: Finding[] } {
  validated += 1;
  if (validated > WORTH_COMPILING && accepts(collection, raw, fields)) return { data: raw, findings: [] };
  return soundPart(schema, raw, collection, fields);
}

/** What is left of `raw` without its faults, and these. */
export function soundPart(
  schema: z.ZodType,
  raw: unknown,
  kind: DocumentKind,
  fields: FieldRegistry = builtInFields,
): { data?: unknown; findings: Finding[] } {
  const first = schema.safeParse(raw);
  if (first.success) return { data: raw, findings: [] };
  const findings = onePerValue(
    raw,
    first.error.issues.flatMap((issue) => explain(issue, raw, kind, fields)),
  );
  let issues = first.error.issues;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const issue of issues) leaveOut(raw, issue.path, "keys" in issue ? issue.keys : []);
    const again = schema.safeParse(raw);
    if (again.success) return { data: raw, findings };
    issues = again.error.issues;
  }
  return { findings };
}

/** The first finding about each text or number: what else is wrong with it shows once that is mended. Of other parts each once. */
function onePerValue(raw: unknown, findings: readonly Finding[]): Finding[] {
  const told = new Set<string>();
  return findings.filter(({ path, at, message }) => {
    if (findings.some((other) => isMeantBy(other, path))) return false;
    const value = path.reduce<unknown>((owner, step) => childOf(owner, step), raw);
    const plain = value !== undefined && typeof value !== "object";
    const key = JSON.stringify([path, at, plain || message]);
    return !told.has(key) && told.add(key);
  });
}

/** Whether what is said of a path is only that a misspelt key beside it is missing. Citations beside a value are spelled out one level further in. */
function isMeantBy({ path, means }: Finding, missing: Finding["path"]): boolean {
  if (means === undefined || missing.at(-1) !== means) return false;
  const owner = path.slice(0, -1);
  const between = missing.slice(owner.length, -1).join("/");
  return owner.every((step, index) => missing[index] === step) && (between === "" || between === "citations/0");
}

/** Removes unknown keys, or else a fact all of whose claims are gone, or else the innermost list item on the path, or else the innermost key. */
function leaveOut(raw: unknown, path: readonly PropertyKey[], unknownKeys: readonly string[]): void {
  const nodes: unknown[] = [raw];
  for (const step of path) nodes.push(childOf(nodes.at(-1), step));
  if (unknownKeys.length > 0) {
    const owner = nodes.at(-1);
    if (typeof owner === "object" && owner !== null) for (const key of unknownKeys) Reflect.deleteProperty(owner, key);
    return;
  }
  const whole = nodes.at(-1);
  const isEmptied = Array.isArray(whole) && whole.length === 0 && path.at(-2) === "facts";
  for (let depth = isEmptied ? -1 : path.length - 1; depth >= 0; depth -= 1) {
    const owner = nodes[depth];
    const step = path[depth];
    if (Array.isArray(owner) && typeof step === "number") {
      if (step < owner.length) owner.splice(step, 1);
      return;
    }
  }
  // What lacks a key that it has to have goes itself, and not what is around it.
  const isLacking = whole === undefined && path.length > 1;
  const owner = nodes[path.length - (isLacking ? 2 : 1)];
  const key = path.at(isLacking ? -2 : -1);
  if (typeof owner === "object" && owner !== null && key !== undefined) Reflect.deleteProperty(owner, key);
}

/** Items of a list; anything else that was written counts as one. */
function countOf(list: unknown): number {
  return Array.isArray(list) ? list.length : list === undefined ? 0 : 1;
}

function keysOf(owner: unknown): string[] {
  return typeof owner === "object" && owner !== null ? Object.keys(owner) : [];
}
