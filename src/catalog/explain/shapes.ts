import type { z } from "zod";
import type { FieldDefinition } from "../../schema/fields.ts";
import { LONGEST_TEXT, UNSEEN } from "../../schema/text.ts";
import { quote, type Finding } from "../problems.ts";
import { slug } from "../read.ts";
import { suggest } from "../suggest.ts";
import type { Path } from "./path.ts";

/** What has no words of its own: texts, sizes, types. */
export function generalFinding(issue: z.core.$ZodIssue, path: Path, received: unknown, field: FieldDefinition | undefined): Finding {
  const key = String(path.at(-1) ?? "front matter");
  if (received === null) return { rule: "text/blank", path, message: `${quote(key)} has no value.`, hint: "Write one, or delete the key." };
  if (typeof received === "string") {
    if (issue.code === "custom" && issue.message === "blank")
      return { rule: "text/blank", path, message: `${quote(received)} is blank.`, hint: "Write the text, or delete the key." };
    const unseen = UNSEEN.exec(received);
    if (unseen) {
      return {
        rule: "text/unseen",
        path,
        message: `The text holds ${quote(unseen[0])}, a character that shows nothing or changes what is shown.`,
        hint: "Delete it.",
      };
    }
    if (issue.code === "too_big")
      return {
        rule: "text/length",
        path,
        message: `The text is ${received.length} characters long; ${LONGEST_TEXT} are allowed.`,
        hint: "Shorten it, or move it to the body.",
      };
    if (issue.code === "invalid_format")
      return {
        rule: "value/id",
        path,
        message: `${quote(received)} is not an id or code of the expected form.`,
        hint: `Ids are lower-case words joined by hyphens, such as ${slug(received)}.`,
      };
  }
  if (issue.code === "invalid_value") {
    const values = issue.values.map(String);
    const near = typeof received === "string" ? suggest(received.toLowerCase().replaceAll(/[\s_]+/g, "-"), values) : undefined;
    return {
      rule: "value/unknown",
      path,
      message: `${quote(received)} is not a value of ${quote(key)}.`,
      hint: near ? `Did you mean ${near}?` : `Values are ${values.join(", ")}.`,
    };
  }
  if (issue.code === "too_small" || issue.code === "too_big") {
    return {
      rule: "schema/size",
      path,
      message: `${quote(key)} holds too ${issue.code === "too_small" ? "few" : "many"} values.`,
      hint: issue.code === "too_small" ? "Write at least one, or delete the key." : "Keep the ones that matter.",
    };
  }
  const expected = "expected" in issue ? String(issue.expected) : (field?.type ?? "value");
  return {
    rule: "schema/type",
    path,
    message: `${quote(received)} is not the ${expected === "record" || expected === "object" ? "map" : expected} that ${quote(key)} needs.`,
    hint:
      expected === "string"
        ? `Put it in quotes: "${String(received)}".`
        : expected === "array"
          ? "Write a list: [a, b]."
          : "See docs/card-guidelines.md for the form.",
  };
}
