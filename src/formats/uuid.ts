import { createHash } from "node:crypto";

/** A UUID that is the same for the same text: version 8 of RFC 9562, made from SHA-256. */
export function uuidOf(text: string): string {
  const digits = createHash("sha256").update(text).digest("hex").slice(0, 32).split("");
  digits[12] = "8";
  digits[16] = "89ab"[Number.parseInt(digits[16] ?? "0", 16) % 4] ?? "8";
  const hex = digits.join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
