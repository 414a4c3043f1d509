import { addressFault } from "../../schema/addresses.ts";
import { MOST_ITEMS } from "../../schema/claim-values.ts";
import { AUTHORED_STATUSES } from "../../schema/claims.ts";
import type { FieldDefinition } from "../../schema/fields.ts";
import { isPlaceholder } from "../../schema/placeholders.ts";
import { quote, type Finding } from "../problems.ts";
import { slug } from "../slug.ts";
import { suggest } from "../suggest.ts";
import type { Path } from "./path.ts";
import { wordFinding } from "./shapes.ts";
import { languageFinding } from "./tags.ts";

/** How a fact says that it has no value, after what to do when it has one. */
export function statusHint(otherwise: string): string {
  return `${otherwise}; a fact without one says why: status: not-disclosed with each place that was searched, status: not-applicable with a reason, or, in a draft, status: not-researched.`;
}

export function urlFinding(received: unknown, path: Path): Finding {
  const fault = typeof received === "string" ? addressFault(received) : undefined;
  if (path.at(-1) === "archived" && received !== null)
    return {
      rule: "schema/type",
      path,
      message: `${quote(received)} is not the map that "archived" needs.`,
      hint: `Write archived: { url: ${typeof received === "string" ? JSON.stringify(received) : '"https://web.archive.org/…"'}, date: 2026-11-21 }, with the day of the copy.`,
    };
  if (received === null || received === "")
    return {
      rule: "text/blank",
      path,
      message: `${quote(String(path.at(-1)))} has no value.`,
      hint: "Write the address, or delete the key.",
    };
  const bare =
    typeof received === "string" && /^(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(received) && !addressFault(`https://${received}`);
  return {
    rule: fault?.rule ?? "url/scheme",
    path,
    message: `${quote(received)} ${fault?.why ?? "is not an http or https address"}.`,
    hint: bare ? `Write https://${String(received)}.` : (fault?.write ?? "Write the full public address, beginning with https://."),
  };
}

/** A list that is none, or an item that does not belong in it. */
export function listFinding(field: FieldDefinition, path: Path, received: unknown): Finding {
  const items = field.items;
  if (received === null)
    return { rule: "text/blank", path, message: '"value" has no value.', hint: statusHint(`Write ${exampleOf(field)}`) };
  if (typeof received === "string" && isPlaceholder(received))
    return {
      rule: "text/placeholder",
      path,
      message: `${quote(received)} fills a blank and says nothing.`,
      hint: statusHint(`Write ${exampleOf(field)}`),
    };
  if (path.at(-1) === "value") {
    if (Array.isArray(received)) {
      return {
        rule: "schema/size",
        path,
        message: `"value" holds too ${received.length === 0 ? "few" : "many"} values.`,
        hint:
          received.length === 0
            ? "Write at least one, or a status that says why there is none."
            : field.most === 1
              ? `Choose one: ${field.id} is one of its words.`
              : `Write the ${MOST_ITEMS} that matter most, or all of them in words as text.`,
      };
    }
    const one = typeof received === "string" || typeof received === "number";
    return {
      rule: "value/list",
      path,
      message: `${quote(received)} is not a list; ${field.id} ${field.most === 1 ? "is a list of one word" : "holds several values"}.`,
      hint: one ? `Write [${received}].` : `Write a list such as ${exampleOf(field)}.`,
      ...(one && /^[a-z0-9-]+$/.test(String(received)) ? { replacement: `[${received}]` } : {}),
    };
  }
  if (items && "words" in items) return wordFinding(field.id, items.words, path, received);
  if (items && "collection" in items) {
    return {
      rule: "value/id",
      path,
      message: `${quote(received)} is not an id.`,
      hint: `Write the file name of an entry of ${items.collection}/ without its ending${typeof received === "string" ? `, such as ${slug(received)}` : ""}.`,
      ...(typeof received === "string" ? { lookup: { collection: items.collection, written: received } } : {}),
    };
  }
  if (items?.text === "line")
    return {
      rule: "schema/type",
      path,
      message: `${quote(received)} is not text.`,
      hint: "Write each item as one line of text, in quotes.",
    };
  const isTag = items?.text === "language-tag";
  if (isTag && typeof received === "string") return languageFinding(received, path);
  return {
    rule: "value/format",
    path,
    message: `${quote(received)} is not ${isTag ? "a BCP 47 language tag" : "an address or an id of the form org/name"}.`,
    hint: isTag ? "Write tags such as en, de, pt-BR; describe anything else in text." : "Write meta-llama/Llama-3.2-3B or https://….",
  };
}

function exampleOf({ items, id }: FieldDefinition): string {
  if (items && "words" in items) return `[${items.words[0]}]`;
  if (items && "collection" in items) return `[id-of-an-entry-of-${items.collection}]`;
  if (items?.text === "line") return '["…"]';
  return id === "languages" ? "[en, pt-BR]" : "[org/name]";
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
  const spelled = typeof received === "string" ? received.toLowerCase().replaceAll(/[\s_]+/g, "-") : undefined;
  if (
    path[0] === "evaluations" &&
    AUTHORED_STATUSES.some((status) => status === spelled) &&
    spelled !== "reported" &&
    spelled !== "third-party"
  )
    return {
      rule: "claim/status",
      path,
      message: `A result is reported or third-party, not ${String(spelled)}.`,
      hint: "Delete the status if the maker says so, write third-party if somebody else does; or delete the result.",
    };
  const same = AUTHORED_STATUSES.find((status) => status === spelled);
  const near = same ?? (spelled === undefined ? undefined : suggest(spelled, AUTHORED_STATUSES));
  return {
    rule: "claim/status",
    path,
    message: `${quote(received)} is not a status.`,
    hint: same ? `Write ${same}.` : near ? `Did you mean ${near}?` : `Statuses are ${AUTHORED_STATUSES.join(", ")}.`,
    ...(same ? { replacement: same } : {}),
  };
}
