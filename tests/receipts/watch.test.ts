import { describe, expect, test } from "vitest";
import { watchedIssue, type WatchedRun } from "../../src/receipts/watch.ts";

const problem = (model: string, line: number, source = "maker-card"): WatchedRun["problems"][number] => ({
  file: `content/models/${model}.mdx`,
  line,
  field: "layers",
  rule: "receipt/drifted",
  severity: "error",
  message: `${source}: The quoted words are not in the document.`,
});
const run = (problems: WatchedRun["problems"], state = "read"): WatchedRun => ({
  states: { confirmed: 9, drifted: problems.length },
  sources: [{ id: "maker-card", state }],
  problems,
  fallen: problems.length > 0 ? [{ id: "maker-card", facts: ["/models/one/#layers", "/models/one/#license"] }] : [],
});

describe("watchedIssue", () => {
  test("is none while everything holds", () => {
    expect(watchedIssue(run([])).action).toBe("none");
    expect(watchedIssue(run([{ ...problem("one", 3), severity: "warning" }])).action).toBe("none");
    expect(watchedIssue(run([{ ...problem("one", 3), rule: "receipt/unread", severity: "warning" }])).action).toBe("none");
  });

  test("says what is new, what stands and what was put right, whatever lines have moved", () => {
    const first = watchedIssue(run([problem("one", 3), problem("two", 3)]));
    expect(first.action).toBe("create");
    expect(first.body).toContain(
      "- **new** `content/models/one.mdx:3` layers receipt/drifted: `maker-card: The quoted words are not in the document.`",
    );
    expect(first.body).toContain(
      "maker-card bears 2 facts.\nNot holding: 2. Put right since the run before: 0.\nAll: 11 citations, 9 confirmed, 2 drifted.",
    );
    const second = watchedIssue(run([problem("one", 30), problem("three", 3)]), first.body);
    expect(second.action).toBe("edit");
    expect(second.body).toContain("- `content/models/one.mdx:30`");
    expect(second.body).toContain("- **new** `content/models/three.mdx:3`");
    expect(second.body).toContain("Not holding: 2. Put right since the run before: 1.");
    expect(watchedIssue(run([]), second.body).action).toBe("close");
  });

  test("calls nothing put right whose source could not be read", () => {
    const first = watchedIssue(run([problem("one", 3)]));
    const second = watchedIssue(run([], "unreachable"), first.body);
    expect(second.action).toBe("edit");
    expect(second.body).toContain("- maker-card: it did not hold before, and could not be read this time");
    expect(watchedIssue(run([], "blocked"), second.body).action).toBe("edit");
    expect(watchedIssue(run([]), second.body).action).toBe("close");
  });

  test("fits in an issue, and reads one that a person wrote over", () => {
    const many = Array.from({ length: 5000 }, (_, index) => problem(`model-${index}`, index, "a-source-with-a-long-name-of-its-own"));
    const { body } = watchedIssue(run(many.map((one) => ({ ...one, message: `${one.message} -->${"x".repeat(900)}` }))));
    expect(body.length).toBeLessThan(65_536);
    expect(body).toContain("- and 4920 more");
    expect(body.match(/-->/g)).toHaveLength(1);
    expect(watchedIssue(run([]), "Closed by hand <!-- receipts [1, {] -->").action).toBe("close");
  });
});
