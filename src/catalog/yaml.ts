import { constructFromEvents, load, YAMLException } from "js-yaml";
import { DEEPEST, holdsOddScalar, readEvents } from "./yaml-events.ts";
import type { YamlFault, YamlResult } from "./yaml-fault.ts";
import { positioned } from "./yaml-positions.ts";
import { explainRefusal, syntaxFault } from "./yaml-refusal.ts";
import { mayHoldComment, surprises } from "./yaml-surprises.ts";

/** Several times the most of the catalogue. */
const MOST_VALUES = 8000;
/** Longer texts get their first fault alone: finding all of them takes too long. */
const MOST_EXPLAINED = 50_000;
/** Nor are those of more lines and items than this: each key is held against every other. */
const MOST_PARTED = 6000;

/**
 * Reads YAML 1.2 with js-yaml, which is fast and keeps `no`, dates and `15_600_000` as text. Only a
 * text that it refuses is read again with `yaml`, which finds every fault in it.
 */
export function parseYaml(text: string): YamlResult {
  try {
    const events = readEvents(text);
    const documents = constructFromEvents(events, { source: text, maxAliases: 0 });
    // Of none or of several it says what is wrong.
    const data = documents.length === 1 ? documents[0] : load(text);
    // Each value takes two characters at least, itself and what parts it from the next.
    const values = text.length < 2 * MOST_VALUES ? 0 : countValues(data);
    if (values > MOST_VALUES) return { faults: [sizeFault(values)] };
    const { document, lines } = holdsOddScalar(text, events) || mayHoldComment(text) ? positioned(text) : {};
    return { data, faults: document && lines ? surprises(document, lines) : [] };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = (error.mark?.line ?? 0) + 1;
    const column = (error.mark?.column ?? 0) + 1;
    const reason = error.reason ?? error.message;
    if (/input is empty/i.test(reason))
      return {
        faults: [
          {
            rule: "yaml/syntax",
            line: 1,
            column: 1,
            message: "There is nothing to read: no key stands here.",
            hint: "Write the keys; npm run new -- writes an entry of every kind with a blank for each.",
          },
        ],
      };
    if (/alias/i.test(reason)) {
      const star = (text.split("\n")[line - 1] ?? "").lastIndexOf("*", column - 1) + 1;
      return {
        faults: [
          {
            rule: "yaml/alias",
            line,
            column: star || column,
            message: "Aliases (*name) are not read.",
            hint: "Write the value out where it is used.",
          },
        ],
      };
    }
    if (/depth|nest/i.test(reason)) {
      return {
        faults: [
          {
            rule: "yaml/depth",
            line,
            column,
            message: `The front matter is nested deeper than ${DEEPEST} levels.`,
            hint: "No entry needs that; check the indentation.",
          },
        ],
      };
    }
    if (text.length > MOST_EXPLAINED || text.split(/[,\n]/).length > MOST_PARTED)
      return {
        faults: [
          /duplicat/i.test(reason)
            ? {
                ...syntaxFault(line, column, reason),
                rule: "yaml/duplicate-key",
                message: "A key stands a second time.",
                hint: "Keep one of the two; several claims about a field are a list under one key.",
              }
            : syntaxFault(line, column, reason),
        ],
      };
    return explainRefusal(text, { line, column, reason });
  }
}

function countValues(data: unknown): number {
  if (typeof data !== "object" || data === null) return 1;
  let count = 1;
  for (const value of Object.values(data)) count += countValues(value);
  return count;
}

function sizeFault(values: number): YamlFault {
  return {
    rule: "yaml/size",
    line: 1,
    column: 1,
    message: `The front matter holds ${values} values; ${MOST_VALUES} are allowed.`,
    hint: "No entry needs that; keep the facts, and move anything longer to its own place.",
  };
}
