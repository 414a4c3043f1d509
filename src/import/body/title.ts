import { isHubId } from "../../schema/hugging-face.ts";
import { isPlaceholder } from "../placeholder.ts";
import { plain } from "./hub-links.ts";
import type { Body } from "./passages.ts";

/** Headings that name a part of a card, not a model. */
const PARTS =
  /^(?:the |our |my |some |more )*(?:models?|project|datasets?|data|training|trained|evaluations?|results?|licen[sc]e|introduction|intro|community|releases?|yaml|релиз|overview|summary|about|descriptions?|definitions?|usage|uses?|using|intended|how|what|why|tables?|toc|index|code snippets?|contents?|getting|quick ?start|install\w*|news|updates?|update|changelog|changes|important|notes?|notice|warnings?|disclaimer|citations?|acknowledg\w+|gratitude|thanks|readme|cards?|prompts?|instructions?|examples?|few-shot|samples?|inference|demos?|details?|info\w*|limitations?|bias|benchmarks?|performance|original|credits?|download\w*|files?|links?|features?|key|labels?|labell?ing|special|base models?|base-series|quant\w*|weights?|provided|open llm|version|versions|contribut\w*|hosted|run|running|run this|turn template|settings|silly ?tavern|tl;?dr|available|onnx models?|gg\w+ |gptq|fp16|merge details|method|recipe|configuration|support|discord|hardware|requirements|abstract|authors?|contact|faq|hyperparameters|procedure|pre-?training (?:corp\w+|data\w*|details)|framework|this|here|click|visit|please|welcome|hello|metrics?|metadata|stats|statistics|tasks?|input|output|languages|background|motivation|purpose|goal|preview|metrics|accuracy|textattack|resources?|bibtex|pre-?processing|documentation|source code|steps|amazing|hugging face['’]s logo|references?)(?![\w-])|^(?:快速开始|模型|使用|简介|介绍|概要|概述|はじめに|概要|説明)/i;
/** Headings that name one only where they hold nothing else. */
const WHOLE_PARTS =
  /^(?:pre-?train(?:ing)?|fine-?tun(?:ing|ed)|train|summari[sz]ation|translation|classification|merge[ds]?|merged models?|results?|output[- ]?model[- ]?directory|checkpoints?|outputs?|logs?|tmp|test|final|best|default)$/i;
const PARTS_END =
  /\b(?:descriptions?|warning|used|available|settings|samples?|versions?|template|test|is up|details|information|api)\b\W*$/i;
/** A heading with one of these is a sentence, not a name. */
const SENTENCE = /(?<!\S)(?:is|are|was|were|has been|have|you|your|we|our|i|please|contains?|which|that)(?!\S)/i;

/** Words around a model's name in a title. */
const AROUND =
  /^(?:introducing|announcing|presenting|welcome to|model card (?:for|of)(?: the)?|model card\s*[:–—-]|about|meet|model name\s*:|model\s*:)\s*|\s*[-–—|:]?\s+(?:an? )?(?:HF )?model[- ]card$/gi;
export const EMOJI =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u{fe0f}|\u{200d}|\u{20e3}|(?<=^|\s):\w+:(?=\s|$)/gu;

/** A model's name is said after one of these, where no heading is one. */
const NAMED = /^(?:model[ -]name|name of the model|model[ -]id)$/i;
/** Passages among which a label of the name counts; later ones are about other things. */
const FIRST_PASSAGES = 12;

/**
 * The model's name as the card's first heading says it, else as a label in its first lines does; undefined where neither
 * names a model. A heading below the first level that stands after words is most often the title of a part, so that it
 * counts only where it shares a word with `file`, the name of the card's file or repository.
 */
export function nameOf({ headings, passages }: Body, file: string): string | undefined {
  for (const { depth, words, afterWords } of headings.filter((heading, index) => index === 0 || (index === 1 && heading.depth === 1))) {
    const name = nameIn(words);
    if (name !== undefined && (depth === 1 || (!afterWords && (depth === 2 || name.split(" ").length < 4)) || shareWord(name, file)))
      return name;
  }
  return labelledName(passages.slice(0, FIRST_PASSAGES));
}

function shareWord(name: string, file: string): boolean {
  const words = (text: string) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  const known = new Set(words(file));
  return words(name).some((word) => known.has(word));
}

/** A heading of names of languages, which are links to the card in them. */
const LANGUAGES = /^(?:\W|english|chinese|japanese|korean|中文|简体中文|繁體中文|日本語|한국어|français|deutsch|español|русский|readme)+$/i;
/** A heading that asks the reader to do something, or says how good it is. */
const CALL = /^(?:#\w+|\(|fine-?tune|join|try|check|get|make|see|read|follow|support|buy|chat with|an? (?:[\w-]+ )+model(?=,))\b/i;
/** “Night Owl is a model that …”, as a first heading. */
const SUBJECT = /^([\w.+-]+(?: [\w.+-]+){0,3}?) is (?:an?|the) /;

function nameIn(heading: string): string | undefined {
  const words = SUBJECT.exec(heading)?.[1] ?? heading;
  if (LANGUAGES.test(words) || CALL.test(trimmed(words))) return undefined;
  // A bracket that nothing closes belongs to a link beside the name.
  const name = trimmed(
    trimmed(words.replaceAll(EMOJI, ""))
      .replaceAll(AROUND, "")
      .replace(/\s*\([^)]*$/, ""),
  );
  const [, adapter] = /^adapter `?([^\s`]+)`? for \S+$/i.exec(name) ?? [];
  const [, named] = /^(?:an?|the) .{20,}\(([\w.-]{3,})\)$/i.exec(name) ?? [];
  const said = adapter ?? named ?? withoutSubtitle(name);
  if (!isName(said)) return undefined;
  // “owner/name AWQ” is called by its name, too.
  const [id = "", ...rest] = said.split(" ");
  return isHubId(id) && id.includes("/") && rest.length < 3 ? [id.split("/")[1], ...rest].join(" ") : said;
}

function labelledName(passages: Body["passages"]): string | undefined {
  const said = passages.flatMap((passage) => {
    if (passage.kind === "table")
      return passage.rows
        .filter((row) => row.length === 2)
        .filter(([label = ""]) => /^(?:model[ -])?name$/i.test(plain(label)))
        .map((row) => row[1]);
    const [, label = "", words] = passage.kind === "text" ? (/^([^:：]{2,20})[:：]\s*(\S.*)$/s.exec(passage.words) ?? []) : [];
    return NAMED.test(label.trim()) ? [words] : [];
  });
  const name = said.find((one) => one !== undefined);
  return name === undefined ? undefined : nameIn(plain(name));
}

function trimmed(words: string): string {
  return words.replaceAll(/\s+/g, " ").replaceAll(/^[\s:：|+–—-]+|[\s:：|–—!.-]+$/g, "");
}

/** “MAmmoTH: Building Math Generalist Models …” → MAmmoTH. */
function withoutSubtitle(name: string): string {
  const [, before = "", after = ""] = /^(.{2,50}?)(?:\s*(?::\s|\s[-–—|]\s)|,\s(?=leveraging\b))(.+)$/.exec(name) ?? [];
  return after.split(" ").length > 2 && !/\d+[BM]\b/.test(after) && /\p{L}\S*\p{L}/u.test(before) && isName(before) ? before : name;
}

/** Whether words name a part of a card, or the folder of a run, and no model. */
export function isPart(words: string): boolean {
  return PARTS.test(words) || WHOLE_PARTS.test(words.trim());
}

function isName(words: string): boolean {
  if (!/\p{L}/u.test(words) || words.split(" ").length > 14 || words.length > 110) return false;
  if (isPlaceholder(words) || isPart(words) || /^model id$/i.test(words) || SENTENCE.test(words)) return false;
  return !/\.(?:md|txt)$/i.test(words) && !/[?]|\. |:\/\//.test(words) && !PARTS_END.test(words);
}
