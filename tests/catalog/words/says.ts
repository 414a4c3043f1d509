import { saysNumber, type Statement } from "../../../src/catalog/words/agreement.ts";
import { foldText } from "../../../src/catalog/words/fold.ts";
import { acceleratorFields, modelFields } from "../../../src/schema/fields.ts";

export function fieldOf(id: string) {
  const field = [...modelFields, ...acceleratorFields].find((one) => one.id === id);
  if (!field) throw new Error(id);
  return field;
}

/** Whether words say the number of a statement about a field; `heading`: of a table's column. */
export function says(text: string, id: string, rest: Statement, heading = ""): boolean {
  return saysNumber({ text: foldText(text), ...(heading && { heading: foldText(heading) }) }, { ...rest, field: fieldOf(id) });
}
