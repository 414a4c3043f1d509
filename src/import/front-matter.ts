import { load } from "js-yaml";

/** A key of a foreign front matter, with its value or the reason why it has none. */
export interface ForeignKey {
  key: string;
  /** As it stands in the file. */
  raw: string;
  /** Line of the file, from 1. */
  line: number;
  value?: unknown;
  fault?: string;
}

export interface ForeignCard {
  keys: ForeignKey[];
  /** What is odd about the file as a whole, in sentences. */
  notes: string[];
  body: string;
  /** Line of the file on which the body begins. */
  bodyLine: number;
}

/** Foreign YAML may use anchors, but no more than this, against alias bombs. */
const LIMITS = { maxAliases: 100, maxDepth: 100 };

/** The Hub's own rule for what is front matter (huggingface_hub, repocard.py). */
const FRONT_MATTER = /^(\s*---\n)([\s\S]*?)(\n---[ \t]*(?:\n|$))/;

/** Splits a Hugging Face card and reads its front matter, key by key where it does not parse as a whole. */
export function readForeignCard(file: string): ForeignCard {
  const notes: string[] = [];
  const text = plainText(file, notes);
  const match = FRONT_MATTER.exec(text) ?? /^(\s*---\n)()(---[ \t]*(?:\n|$))/.exec(text);
  if (!match) {
    notes.push(
      /^\s*---\s*\n/.test(text) ? "The front matter is never closed by a line ---; all is read as body." : "There is no front matter.",
    );
    return { keys: [], notes, body: text, bodyLine: 1 };
  }
  const [whole, opening = "", yaml = ""] = match;
  const firstLine = opening.split("\n").length;
  return { keys: readKeys(yaml, firstLine, notes), notes, body: text.slice(whole.length), bodyLine: whole.split("\n").length };
}

function plainText(file: string, notes: string[]): string {
  let text = file;
  if (text.startsWith("\u{feff}")) {
    text = text.slice(1);
    notes.push("The file begins with a byte-order mark.");
  }
  if (/\r/.test(text)) {
    text = text.replaceAll(/\r\n?/g, "\n");
    notes.push("Lines ended in CRLF or CR.");
  }
  if (text.includes("\u{fffd}")) notes.push("Some bytes are not UTF-8; they stand as \u{fffd}.");
  return text;
}

function readKeys(yaml: string, firstLine: number, notes: string[]): ForeignKey[] {
  if (yaml.trim() === "") return [];
  const whole = parse(yaml);
  if ("value" in whole && isMap(whole.value)) {
    const written = new Map(chunks(yaml, firstLine).map((chunk) => [chunk.key, chunk]));
    return Object.entries(whole.value).map(([key, value]) => ({
      key,
      raw: written.get(key)?.raw ?? key,
      line: written.get(key)?.line ?? firstLine,
      value,
    }));
  }
  notes.push(
    "value" in whole
      ? "The front matter is not a map of keys."
      : `The front matter does not parse as a whole (${whole.fault}); it was read key by key.`,
  );
  return withoutTwins(chunks(yaml, firstLine)).map(readChunk);
}

/** Of a key that stands there several times, nobody can say which one is meant. */
function withoutTwins(all: readonly Chunk[]): Chunk[] {
  const totals = new Map<string, number>();
  for (const { key } of all) totals.set(key, (totals.get(key) ?? 0) + 1);
  const counts = new Map<string, number>();
  return all.map((chunk) => {
    const count = (counts.get(chunk.key) ?? 0) + 1;
    counts.set(chunk.key, count);
    if (totals.get(chunk.key) === 1) return chunk;
    return { ...chunk, key: count === 1 ? chunk.key : `${chunk.key} (${count})`, fault: "the key stands there more than once" };
  });
}

interface Chunk {
  key: string;
  raw: string;
  line: number;
  fault?: string;
}

type Parsed = { value: unknown } | { fault: string };

function parse(yaml: string): Parsed {
  try {
    return { value: load(yaml, LIMITS) };
  } catch (error) {
    return { fault: error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error) };
  }
}

/** A key at the beginning of a line. One without a space after its colon is no key for YAML, but its author meant one. */
const TOP_LEVEL_KEY = /^(?:"([^"]+)"|'([^']+)'|([A-Za-z_][\w-]*(?=\s*:(?!\/\/))|[^\s#"'[{&*!|>%@`-][^:#]*?(?=\s*:(?:\s|$))))\s*:/;

/** A front matter cut at its top-level keys. What stands before the first is a chunk of its own. */
function chunks(yaml: string, firstLine: number): Chunk[] {
  const found: Chunk[] = [];
  yaml.split("\n").forEach((line, index) => {
    const match = TOP_LEVEL_KEY.exec(line);
    const last = found.at(-1);
    if (match) found.push({ key: match[1] ?? match[2] ?? match[3] ?? "", raw: line, line: firstLine + index });
    else if (last) last.raw += `\n${line}`;
    else if (line.trim() !== "" && !line.startsWith("#"))
      found.push({ key: `line ${firstLine + index}`, raw: line, line: firstLine + index });
  });
  return found;
}

function readChunk(chunk: Chunk): ForeignKey {
  if (chunk.fault !== undefined) return { ...chunk };
  const plain = parse(chunk.raw);
  // Tabs are common as indentation and after colons; YAML takes them in neither place.
  const parsed = "value" in plain ? plain : parse(chunk.raw.replaceAll("\t", "  "));
  if ("value" in parsed && isMap(parsed.value) && chunk.key in parsed.value) return { ...chunk, value: parsed.value[chunk.key] };
  return { ...chunk, fault: "fault" in parsed ? `not YAML: ${parsed.fault}` : "not a key with a value" };
}

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
