import { describe, expect, test } from "vitest";
import { brokenAddresses, formatLedger, parseLedger, resolveAddress, type Published } from "../../src/catalog/permalinks.ts";

const site: Published = {
  addresses: new Set(["/models/new/", "/models/new/#origin", "/models/new/#evaluation-b", "/models/new.json"]),
  moved: new Map([
    ["/models/old/", "/models/new/"],
    ["/models/old.json", "/models/new.json"],
    ["/models/older/", "/models/old/"],
  ]),
  renamed: new Map([["/models/new/#evaluation-a", "/models/new/#evaluation-b"]]),
};

describe("resolveAddress", () => {
  test.each([
    ["/models/new/#origin", "/models/new/#origin"],
    ["/models/old/", "/models/new/"],
    ["/models/old/#origin", "/models/new/#origin"],
    ["/models/old.json", "/models/new.json"],
    ["/models/new/#evaluation-a", "/models/new/#evaluation-b"],
    ["/models/old/#evaluation-a", "/models/new/#evaluation-b"],
    ["/models/old/#layers", undefined],
    ["/models/gone/", undefined],
    // Two hops are one too many.
    ["/models/older/", undefined],
  ])("%s leads to %s", (address, target) => {
    expect(resolveAddress(address, site)).toBe(target);
  });
});

test("a ledger is sorted, holds each address once, and is read back whole", () => {
  const text = formatLedger(["/b/", "/a/#x", "/a/", "/b/"]);
  expect(text).toBe("/a/\n/a/#x\n/b/\n");
  expect(parseLedger(text.replaceAll("\n", "\r\n"))).toEqual(["/a/", "/a/#x", "/b/"]);
});

test("brokenAddresses finds pages and anchors that a built site lacks", () => {
  const pages = new Map([
    ["/a/", new Set(["x", "y"])],
    ["/b.json", new Set<string>()],
  ]);
  const built = { has: (path: string) => pages.has(path), ids: (path: string) => pages.get(path) ?? new Set<string>() };
  expect(brokenAddresses(["/a/", "/a/#x", "/a/#z", "/b.json", "/c/", "/c/#x"], built)).toEqual(["/a/#z", "/c/", "/c/#x"]);
});
