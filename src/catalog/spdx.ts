import parseSpdx from "spdx-expression-parse";

/** Whether a text is an expression of SPDX. */
export function isSpdx(text: string): boolean {
  try {
    parseSpdx(text);
    return true;
  } catch {
    return false;
  }
}
