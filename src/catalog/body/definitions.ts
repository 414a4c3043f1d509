import { quote } from "../problems.ts";
import type { BodyFault, Node } from "./nodes.ts";

/**
 * Lines `[label]: address` that readers get nothing of: a second one for a label, which Markdown drops, and one that no
 * link or picture uses, which is how people write comments. `nodes`: all of a body.
 */
export function definitionFaults(nodes: readonly Node[]): BodyFault[] {
  const used = new Set(
    nodes.flatMap(({ type, identifier }) => (type.endsWith("Reference") && identifier !== undefined ? [identifier] : [])),
  );
  const first = new Set<string>();
  return nodes.flatMap((node): BodyFault[] => {
    const { type, identifier = "", label } = node;
    // Footnotes are told as those.
    if (type !== "definition" || identifier.startsWith("^")) return [];
    const isSecond = first.has(identifier);
    first.add(identifier);
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const fault = (message: string, hint: string): BodyFault[] => [{ rule: "body/reference", message, hint, line, column }];
    if (isSecond)
      return fault(
        `The label ${quote(label)} leads somewhere already; this line is dropped.`,
        "Keep one of the two, or give this one a label of its own.",
      );
    return used.has(identifier)
      ? []
      : fault(
          `No link of the body uses the label ${quote(label)}, so nobody sees this line.`,
          `Write [words][${label ?? ""}] where it belongs, or delete the line.`,
        );
  });
}
