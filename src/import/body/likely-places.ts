import { plain } from "./hub-links.ts";
import { withDigits } from "./number-words.ts";
import type { Body } from "./passages.ts";
import { sentencesOf } from "./sentences.ts";
import { EMOJI } from "./title.ts";

/** A sentence with where it stands. */
export interface LikelyPlace {
  sentence: string;
  section: string;
  line: number;
  isEarly: boolean;
  /** Whether it is a heading, or the card's title. */
  isHeading: boolean;
}

/** Passages in which amounts are most likely the model's own. */
const EARLY_PASSAGES = 10;
/** Sections on how to use a model, on others, or on who made it. */
const OTHER_SECTION =
  /citation|bibtex|thank|acknowledg|credits|news|update|changelog|related|\blinks?\b|resources|contributor|compatib|other models|model (?:family|zoo|list)|comparison/i;
/** A dated line is news, most often of other models of the maker. */
const NEWS = /^\W*(?:\d{4}(?:[./-]\d|年)|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\W)/;

/** The sentences and headings of a body in which amounts are looked for. */
export function likelyPlaces({ headings, passages }: Body): LikelyPlace[] {
  const texts = passages.filter((passage) => passage.kind === "text");
  return [
    ...headings.map(({ words, line }, index) => ({
      sentence: withDigits(words.replaceAll(EMOJI, "").trim()),
      section: "",
      line,
      isEarly: index < 2,
      isHeading: true,
    })),
    ...texts.flatMap((passage, index) =>
      passage.ofBase || OTHER_SECTION.test(passage.section) || NEWS.test(passage.words)
        ? []
        : sentencesOf(plain(passage.words)).map((sentence) => ({
            sentence: withDigits(sentence),
            section: passage.section,
            line: passage.line,
            isEarly: index < EARLY_PASSAGES,
            isHeading: false,
          })),
    ),
  ];
}
