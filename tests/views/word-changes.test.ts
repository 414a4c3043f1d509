import { expect, test } from "vitest";
import { changeDays } from "../../src/views/change-days.ts";
import type { ChangeView } from "../../src/views/changes.ts";
import { wordChanges } from "../../src/views/word-changes.ts";

test("a changed word stands out in the rest", () => {
  expect(wordChanges("up to 9 trillion tokens (reported)", "up to 12 trillion tokens (reported)")).toEqual([
    { kind: "same", text: "up to " },
    { kind: "del", text: "9" },
    { kind: "ins", text: "12" },
    { kind: "same", text: " trillion tokens (reported)" },
  ]);
});

test("versions with little in common stand one after the other", () => {
  expect(wordChanges("not disclosed", "3.2 billion parameters (reported)")).toEqual([
    { kind: "del", text: "not disclosed" },
    { kind: "ins", text: "3.2 billion parameters (reported)" },
  ]);
});

test("the parts put together are the two versions", () => {
  const [from, to] = ["A and B, of which C. Also D.", "A and B of which E, and C. Also D!"];
  const parts = wordChanges(from, to);
  const without = (kind: string) => parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join("");
  expect([without("ins"), without("del")]).toEqual([from, to]);
});

test("changes are grouped by day, and a commit is told once", () => {
  const change = (day: string, commit: string, name: string): ChangeView => ({
    date: `2026-11-0${day}T12:00:00Z`,
    day: `${day} November 2026`,
    commit,
    subject: `Subject of ${commit}`,
    summary: "The card was added.",
    model: { name },
    facts: [],
  });
  const days = changeDays([change("2", "b", "M3"), change("1", "a", "M2"), change("1", "a", "M1")]);
  expect(
    days.map(({ date, commits }) => [date, commits.map(({ subject, changes }) => [subject, changes.map(({ model }) => model.name)])]),
  ).toEqual([
    ["2026-11-02", [["Subject of b", ["M3"]]]],
    ["2026-11-01", [["Subject of a", ["M2", "M1"]]]],
  ]);
});
