import { AUTHORED_STATUSES, MOST_ITEMS } from "../../schema/claims.ts";
import type { FieldDefinition } from "../../schema/fields.ts";
import { quote, type Finding } from "../problems.ts";
import { slug } from "../read.ts";
import { suggest } from "../suggest.ts";
import type { Path } from "./path.ts";

export function urlFinding(received: unknown, path: Path): Finding {
  return {
    rule: "url/scheme",
    path,
    message: `${quote(received)} is not an http or https address.`,
    hint: "Write the full public address, beginning with https://.",
  };
}

/** A list that is none, or an item that does not belong in it. */
export function listFinding(field: FieldDefinition, path: Path, received: unknown): Finding {
  const items = field.items;
  if (path.at(-1) === "value") {
    if (Array.isArray(received)) {
      return {
        rule: "schema/size",
        path,
        message: `"value" holds too ${received.length === 0 ? "few" : "many"} values.`,
        hint:
          received.length === 0
            ? "Write at least one, or a status that says why there is none."
            : `Write the ${MOST_ITEMS} that matter most, or all of them in words as text.`,
      };
    }
    const one = typeof received === "string";
    return {
      rule: "value/list",
      path,
      message: `${quote(received)} is not a list; ${field.id} holds several values.`,
      hint: one ? `Write [${received}].` : "Write a list such as [a, b].",
      ...(one && /^[a-z0-9-]+$/.test(received) ? { replacement: `[${received}]` } : {}),
    };
  }
  if (items && "words" in items) {
    const near = typeof received === "string" ? suggest(received.toLowerCase().replaceAll(/[\s_]+/g, "-"), items.words) : undefined;
    return {
      rule: "value/unknown",
      path,
      message: `${quote(received)} is not a value of ${field.id}.`,
      hint: near ? `Did you mean ${near}?` : `Values are ${items.words.join(", ")}.`,
    };
  }
  if (items && "collection" in items) {
    return {
      rule: "value/id",
      path,
      message: `${quote(received)} is not an id.`,
      hint: `Write the file name of an entry of ${items.collection}/ without its ending${typeof received === "string" ? `, such as ${slug(received)}` : ""}.`,
    };
  }
  const isTag = items && "text" in items && items.text === "language-tag";
  return {
    rule: "value/format",
    path,
    message: `${quote(received)} is not ${isTag ? "a BCP 47 language tag" : "an address or an id of the form org/name"}.`,
    hint: isTag ? "Write tags such as en, de, pt-BR; describe anything else in text." : "Write meta-llama/Llama-3.2-3B or https://….",
  };
}

export function statusFinding(received: unknown, path: Path): Finding {
  if (received === "derived") {
    return {
      rule: "derived/written-by-hand",
      path,
      message: "A derived value is computed by the site and never written in a card.",
      hint: "Delete the claim; if someone published the figure, give it as reported, third-party or estimated.",
    };
  }
  const near = typeof received === "string" ? suggest(received.replaceAll("_", "-"), AUTHORED_STATUSES) : undefined;
  return {
    rule: "claim/status",
    path,
    message: `${quote(received)} is not a status.`,
    hint: near ? `Did you mean ${near}?` : `Statuses are ${AUTHORED_STATUSES.join(", ")}.`,
  };
}
