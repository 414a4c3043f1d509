import { groupBy } from "../../catalog/group-by.ts";
import { RELATIONS } from "../../schema/vocabularies.ts";
import type { LineageArrow, LineageNode } from "./graph.ts";
import type { Neighbourhood } from "./neighbourhood.ts";

/** The text form of a drawing: models with what they were made from, or with what was made from them, nested. */
export interface LineageBranch {
  node: LineageNode;
  /** How it is related to the one above it; absent at a root. */
  relation?: string;
  branches: LineageBranch[];
  /** Its own branches stand at its first mention. */
  isRepeated: boolean;
}

/** The models of a part that were made from none in it, with everything that was made from them. */
export function descentOf(part: Neighbourhood): LineageBranch[] {
  const made = new Set(part.arrows.map((arrow) => arrow.child));
  const grow = growerOf(part, "children");
  return part.nodes.filter((node) => !made.has(node.id)).map((node) => grow(node));
}

/** What a model of a part was made from, or what was made from it. */
export function branchesOf(part: Neighbourhood, id: string, direction: "parents" | "children"): LineageBranch[] {
  const node = part.nodes.find((one) => one.id === id);
  return node ? growerOf(part, direction)(node).branches : [];
}

function growerOf(part: Neighbourhood, direction: "parents" | "children"): (node: LineageNode, relation?: string) => LineageBranch {
  const nodes = new Map(part.nodes.map((node) => [node.id, node]));
  const start = (arrow: LineageArrow) => (direction === "children" ? arrow.parent : arrow.child);
  const end = (arrow: LineageArrow) => (direction === "children" ? arrow.child : arrow.parent);
  const onward = groupBy(part.arrows, start);
  const seen = new Set<string>();
  const grow = (node: LineageNode, relation?: string): LineageBranch => {
    const arrows = onward.get(node.id) ?? [];
    const isRepeated = seen.has(node.id) && arrows.length > 0;
    seen.add(node.id);
    return {
      node,
      ...(relation ? { relation } : {}),
      isRepeated,
      branches: isRepeated
        ? []
        : arrows.flatMap((arrow) => {
            const other = nodes.get(end(arrow));
            return other ? [grow(other, arrow.relations.map((one) => RELATIONS[one]).join(", "))] : [];
          }),
    };
  };
  return grow;
}
