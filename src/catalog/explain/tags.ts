import { isCountry, isLanguageTag } from "../../schema/text.ts";
import { quote, type Finding } from "../problems.ts";
import type { Path } from "./path.ts";

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
