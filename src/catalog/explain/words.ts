import { addressFault } from "../../schema/addresses.ts";
import { AUTHORED_STATUSES, MOST_ITEMS } from "../../schema/claims.ts";
import type { FieldDefinition } from "../../schema/fields.ts";
import { isPlaceholder } from "../../schema/placeholders.ts";
import { isCountry, isLanguageTag } from "../../schema/text.ts";
import { quote, type Finding } from "../problems.ts";
import { slug } from "../slug.ts";
import { suggest } from "../suggest.ts";
import type { Path } from "./path.ts";
import { wordFinding } from "./shapes.ts";

/** How a fact says that it has no value, after what to do when it has one. */
export function statusHint(otherwise: string): string {
  return `${otherwise}; a fact without one says why: status: not-disclosed with each place that was searched, status: not-applicable with a reason, or, in a draft, status: not-researched.`;
}

export function urlFinding(received: unknown, path: Path): Finding {
  const fault = typeof received === "string" ? addressFault(received) : undefined;
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
            : `Write the ${MOST_ITEMS} that matter most, or all of them in words as text.`,
      };
    }
    const one = typeof received === "string" || typeof received === "number";
    return {
      rule: "value/list",
      path,
      message: `${quote(received)} is not a list; ${field.id} holds several values.`,
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
  const isTag = items && "text" in items && items.text === "language-tag";
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
  return id === "languages" ? "[en, pt-BR]" : "[org/name]";
}

const names = (type: "language" | "region") => new Intl.DisplayNames("en", { type, fallback: "none" });
const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const pairs = [...LETTERS].flatMap((a) => [...LETTERS].map((b) => a + b));

/** A language that is no tag: its name, another spelling, or the country where it is spoken. */
export function languageFinding(received: string, path: Path): Finding {
  const tag = languageOf(received);
  return {
    rule: "value/format",
    path,
    message: `${quote(received)} is not a BCP 47 language tag.`,
    hint: tag ? `Write ${tag}.` : "Write tags such as en, de, pt-BR; describe anything else in text.",
    ...(tag ? { replacement: tag } : {}),
  };
}

function languageOf(written: string): string | undefined {
  const plain = written.trim().replaceAll("_", "-");
  try {
    const [tag] = Intl.getCanonicalLocales(plain);
    if (tag && isLanguageTag(tag)) return tag;
  } catch {
    // Not of a tag's form: perhaps a name.
  }
  const known = names("language");
  const named = pairs.find((tag) => known.of(tag)?.toLowerCase() === plain.toLowerCase());
  if (named) return named;
  const region = plain.toUpperCase();
  return isCountry(region) ? new Intl.Locale(`und-${region}`).maximize().language : undefined;
}

/** ISO 3166-1's three letters and what people say, where they do not begin with the two. */
const COUNTRIES: Record<string, string> = {
  usa: "US",
  "u.s.": "US",
  "u.s.a.": "US",
  america: "US",
  "united states of america": "US",
  uk: "GB",
  "u.k.": "GB",
  gbr: "GB",
  britain: "GB",
  "great britain": "GB",
  england: "GB",
  deu: "DE",
  ger: "DE",
  fra: "FR",
  chn: "CN",
  prc: "CN",
  jpn: "JP",
  kor: "KR",
  korea: "KR",
  "republic of korea": "KR",
  can: "CA",
  isr: "IL",
  are: "AE",
  uae: "AE",
  che: "CH",
  sui: "CH",
  ind: "IN",
  sgp: "SG",
  ita: "IT",
  esp: "ES",
  nld: "NL",
  "the netherlands": "NL",
  rus: "RU",
  swe: "SE",
  fin: "FI",
  nor: "NO",
  dnk: "DK",
  aut: "AT",
  twn: "TW",
  hkg: "HK",
  aus: "AU",
  bra: "BR",
  pol: "PL",
  cze: "CZ",
  tur: "TR",
  sau: "SA",
};

export function countryFinding(received: unknown, path: Path): Finding {
  const plain = String(received).trim().toLowerCase();
  const known = names("region");
  const upper = plain.toUpperCase();
  const code =
    COUNTRIES[plain] ??
    (isCountry(upper) ? upper : undefined) ??
    pairs.map((pair) => pair.toUpperCase()).find((pair) => isCountry(pair) && known.of(pair)?.toLowerCase() === plain);
  return {
    rule: "value/format",
    path,
    message: `${quote(received)} is not a country of ISO 3166-1 in two letters.`,
    hint: code ? `Write ${code}.` : "Write two letters such as US, or delete the key.",
    ...(code ? { replacement: code } : {}),
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
  const spelled = typeof received === "string" ? received.toLowerCase().replaceAll(/[\s_]+/g, "-") : undefined;
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
