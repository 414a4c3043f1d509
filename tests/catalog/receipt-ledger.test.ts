import { hash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { citationKey, citationReceipt, formatReceipts, parseReceipts } from "../../src/catalog/receipt-ledger.ts";

const citation = { source: "card", locator: "section 1", quote: "a stack of 28 layers", checked: "2026-11-01" };
const says = { field: "layers", value: 28 };
const key = citationKey("layers", says, citation);
const text = formatReceipts({
  source: "card",
  address: "https://example.org/card",
  date: "2026-11-29",
  state: "read",
  mediaType: "text/html",
  sha256: hash("sha256", "a stack of 28 layers"),
  citations: [{ key, of: ["/models/b/#layers", "/models/a/#layers"], state: "confirmed", confirmed: "2026-11-29" }],
});
const ledger = () => {
  const read = parseReceipts(text);
  if (typeof read === "string") throw new Error(read);
  return read;
};

describe("a ledger", () => {
  test("is read as it was written, byte for byte", () => {
    const { seal: _seal, ...rest } = ledger();
    expect(formatReceipts(rest)).toBe(text);
    expect(ledger().citations[0]?.of).toEqual(["/models/a/#layers", "/models/b/#layers"]);
  });

  test.each([
    ["a digest", (json: string) => json.replace(/"sha256": "./, '"sha256": "f')],
    ["a day", (json: string) => json.replaceAll("2026-11-29", "2026-11-30")],
    ["an address", (json: string) => json.replace("example.org", "example.com")],
    ["its layout", (json: string) => json.replace("\n", "\n\n")],
  ])("with %s changed by hand is refused", (_what, change) => {
    expect(change(text)).not.toBe(text);
    expect(parseReceipts(change(text))).toMatch(/changed by hand|not as the tool/);
  });
});

describe("citationReceipt", () => {
  test("knows a citation again, and not one that has changed since", () => {
    expect(citationReceipt(ledger(), citation, says)).toEqual({ state: "confirmed", confirmed: "2026-11-29" });
    expect(citationReceipt(ledger(), citation, { ...says, value: 32 })).toEqual({ state: "unchecked" });
    expect(citationReceipt(ledger(), { ...citation, quote: "a stack of 32 layers" }, says)).toEqual({ state: "unchecked" });
  });

  test("gives every citation of a document that is gone its state", () => {
    expect(citationReceipt({ ...ledger(), state: "gone" }, { ...citation, quote: undefined }, says)).toEqual({ state: "gone" });
    expect(citationReceipt(undefined, citation, says)).toBeUndefined();
  });
});
