import { childOf } from "../spell-out.ts";

/** Keys and indices that lead to a value in spelled-out front matter. */
export type Path = (string | number)[];

export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((owner, step) => childOf(owner, step), root);
}
