import { BIG, flags, NUMBER, type Pattern } from "./amount-words.ts";

/** How sentences state on how many tokens a model was trained. */
export const TOKENS: readonly Pattern[] = [
  {
    field: "training-tokens",
    pattern: new RegExp(
      `(?<split>${BIG})\\/\\d[\\d.]*[kKM]?\\/\\d[\\d.]*[kKM]? tokens\\b|(?<said>${BIG})(?:\\s*\\([^)]{1,20}\\))?\\s+(?:(?!sentences|documents|words|and\\b|tweets|samples)[A-Za-z-]+\\s+){0,3}?tokens\\b|training tokens (?:in)?to (?<scaled>${BIG})|train(?:ed|ing) on (?:an? |over |about |around )?(?<corpus>${NUMBER}\\s?(?:T|trillion)) (?:[\\w-]+ ){0,3}(?:corpus|corpora)\\b|(?<hyphen>${BIG})-tokens?\\b|(?<foreign>${BIG})\\s*(?:个|個の?|개의?|의|の|多)?\\s*(?:[Tt]okens?(?![A-Za-z])|标识符|词元|トークン|토큰|токен|jetons\\b)|(?:token|トークン|토큰)(?:数量?|数は|総数|总数|총수|수)?(?:约|約|为|达|は|超过|[:：])*\\s*(?<after>${BIG})`,
      flags,
    ),
    unless:
      /batch(?:es)?(?:[ -]size)?(?: of| is|:)?(?: about| approximately| up to)? [\d.,]+\s?[KMBkmb]?\w*(?: \w+)? tokens|tokens per batch|per (?:second|step|batch|day)|tokens\/s|context (?:of|length|window)s?(?: of| is| up to| spanning|:)* [\d.,]+\s?(?:[kKM]|million)? tokens|context (?:length|window)s? (?:is |was |has been )?(?:extended|expanded|increased) to|throughput|vocabulary|in the case of/i,
  },
];
