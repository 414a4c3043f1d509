import { placeIn, type Run } from "../blocks.ts";
import { findDates, type WrittenDate } from "../figures/dates.ts";
import { meantBy, ofMeant, rowFrom, rowUpTo, type Meant } from "./meant.ts";
import type { Sentence } from "./owner.ts";
import type { Statement } from "./statement.ts";

/** Dates in prose name now the day of the announcement, now that of the weights; of a release in so many words they do not. */
const NEAR_DAYS = 20;
const SAME_RELEASE_DAYS = 3;

const DONE = String.raw`(?:released|launched|introduced|announced|unveiled|open-?sourced|published|made available|shipped)`;
const ADVERBS = String.raw`(?:(?:\p{Ll}+ly|first|also|later|then|since|just|been)\s+)*`;
const MAKER = String.raw`(?:\s+(?:by|from)\s+(?:the\s+)?\p{L}[\p{L}\d .&-]{1,30}?)?`;
const WHERE = String.raw`(?:\s+(?:as|under|with|to|for|at|via|through)\s[^,;.:()]{2,50}?|\s+(?:openly|publicly|worldwide|back|early|late|mid))?`;
/** "Gemma 2 (9B, 27B) was first released by Google in …". */
const PASSIVE = new RegExp(
  String.raw`^\)?(?:\s?\[[^\]]{1,40}\])*(?:\s?\([^()]*\))?(?:\s+(?:models?|family|series|herd|suite|collection|generation))?(?:,|\s+(?:was|were|is|are|has been|have been)|,\s+which\s+(?:was|were)|\s+is\s[^.;:]{3,110}?,?)?\s+${ADVERBS}${DONE}${MAKER}${WHERE},?\s+(?:(?:on|in)\s+)?(?:the\s+)?(?:early\s+|late\s+|mid-?\s?)?$`,
  "iu",
);
/** "Llama 2, released in …" after "the". */
const NOUN_AFTER =
  /^(?:['’]s)?\s+(?:official\s+|initial\s+|public\s+|full\s+)?(?:release|launch|debut)(?:\s+date)?\s*(?:\(|:|in\b|on\b|was\b|is\b|,)\s*(?:in\s+|on\s+)?$/i;
const NOUN_BEFORE = /\b(?:releases?|launch|debut)\s+of\s+(?:the\s+)?$/i;
const ON = /^(?:\s?\([^()]*\))?(?:\s+[^,;.()]{0,60})?,?\s+(?:on|in)\s+$/i;
const ACTIVE =
  /\b(?<verb>releas(?:es|ed|ing)|launch(?:es|ed|ing)|introduc(?:es|ed|ing)|unveil(?:s|ed|ing)|open-?sourc(?:es|ed|ing)|publish(?:es|ed)|ship(?:s|ped)|debut(?:s|ed)|drop(?:s|ped))\s+(?:the\s+|its\s+|their\s+|an?\s+)?(?:(?:open|open-weights?|open-source|first|new|next-generation|flagship|latest|full|long-awaited|much-anticipated|models?|family|weights of|family of)[\s,]+){0,4}(?:\p{Lu}\p{L}+['’]s\s+)?["“]?$/iu;
/** "DeepSeek-V3 (December 2024)", "Llama 3.1 (Meta, July 2024)". */
const IN_BRACKETS = /^(?:\s+(?:models?|family|series))?\s?\((?:[\p{L}][\p{L} .&-]{1,20},\s*)?(?:released\s+)?(?:in\s+|on\s+)?$/iu;
/** "2024-05-13 — OpenAI releases", "On June 27, 2024, Google released". */
const HEAD = /^[\s*_~"“([-]*(?:(?:On|In|Am|Le|El)\s+(?:early\s+|late\s+|mid-?\s?)?)?$/i;
const AFTER_HEAD = /^\s*(?:\((?:approx\.?|approximate|ca\.)\))?\s*[*_"”)\]]*\s*(?::|—|–|-{1,3}|,|\||·)\s*/;
/** "Released in April 2024, Mistral AI's second model, Mixtral-8x22B, sets": what leads a sentence. */
const LED = new RegExp(
  String.raw`^[\s*_-]*(?:First\s+|Initially\s+|Originally\s+)?${DONE}${MAKER}\s+(?:on|in)\s+(?:early\s+|late\s+|mid-?\s?)?$`,
  "iu",
);
/** "Release date: 12 December 2024" below a heading. */
const LABEL =
  /^[\s*_•-]*(?:(?:initial |model |first )?release(?:d| date)?|date of release|launch(?:ed| date)?|erschienen|fecha de lanzamiento|date de sortie|发布(?:时间|日期)?|公開日|출시일?)[*_]*\s*[:：][\s*_]*(?:on\s+|in\s+)?$/i;
const LABELLED_DAYS = 45;
/** Dates up to or from which something holds. */
const BOUND =
  /\b(?:since|before|after|until|till|by|as of|from|between|through|to|around|accessed|updated|retrieved|checked|deprecat\w*|retire\w*|cut-?off)\s+(?:on\s+)?$/i;
/** What was released is not the model: its interface, code, paper, data, an edition or something made of it. */
const NOT_MODEL =
  /^['’]?s?\s*(?:API|paper|report|code|data\w*|demo|fine-?tun\w*|tokeni[sz]er|support|snapshot|update|preview|beta|system card|technical report|in the|on (?:Azure|AWS|Bedrock|Vertex|Ollama|Groq)|to (?:free|all|Plus)|for (?:free|all|Plus))\b/i;

/** When a sentence says that models came out. `under`: whom a heading or a lead means, where the sentence names none. */
export function releasedIn(run: Run, sentence: Sentence, under: Meant | undefined): Statement[] {
  const { text, from, to } = sentence;
  return findDates(text).flatMap((date) => {
    if (date.start < from || date.end > to || isOfRange(text, date)) return [];
    const said = ownersOf(date, sentence, under);
    if (!said || said.meant.models.length === 0) return [];
    const { start, written } = date;
    const { near = NEAR_DAYS } = said;
    return [{ ...ofMeant(said.meant), field: "released", stated: written, place: placeIn(run, start), said: { date: date.date, near } }];
  });
}

function isOfRange(text: string, { start, end }: WrittenDate): boolean {
  return (
    /\d\s*(?:–|—|to|~)\s*$/.test(text.slice(0, start).slice(-6)) ||
    /^\s*(?:–|—|to|~)\s*(?:\d{1,2}[\s-]|20\d\d|\p{Lu}\p{Ll}+ \d)/u.test(text.slice(end))
  );
}

/** Who came out on a date, and how near the card's has to be. */
function ownersOf(date: WrittenDate, sentence: Sentence, under: Meant | undefined): { meant: Meant; near?: number } | undefined {
  const { text, from, to, mentions } = sentence;
  const led = text.slice(from, date.start);
  const isYear = date.date.length === 4;
  if (HEAD.test(led) && !isYear) {
    const follows = AFTER_HEAD.exec(text.slice(date.end, to));
    const head = follows && headed(date.end + follows[0].length, sentence);
    if (head) return { meant: head };
  }
  if (mentions.length === 0 && LABEL.test(led)) return under && { meant: under, near: LABELLED_DAYS };
  if (BOUND.test(led)) return undefined;
  const after = mentions.find(({ start }) => start >= date.end);
  if (LED.test(led)) {
    if (after && /^(?:[^.;]|(?<=\d)\.(?=\d))*$/.test(text.slice(date.end, after.start)))
      return { meant: meantBy(rowFrom(after, sentence)), near: SAME_RELEASE_DAYS };
    return mentions.length === 0 && under ? { meant: under, near: SAME_RELEASE_DAYS } : undefined;
  }
  // "With the January 2025 release of DeepSeek-R1".
  if (after && /^\s+(?:release|launch)\s+of\s+(?:the\s+)?(?:\p{Ll}+\s+)?$/u.test(text.slice(date.end, after.start)))
    return isYear ? undefined : { meant: meantBy(rowFrom(after, sentence)) };
  const before = mentions.findLast(({ end }) => end <= date.start);
  if (!before) return undefined;
  // "[[notes/deepseek-v3|DeepSeek V3]] (December 2024)".
  const between = text.slice(before.end, date.start).replace(/^[\]*_"”’]+/, "");
  const row = rowUpTo(before, sentence);
  const meant = meantBy(row);
  if (PASSIVE.test(between)) return { meant, ...(/\breleased\b/i.test(between) ? { near: SAME_RELEASE_DAYS } : {}) };
  if (NOUN_AFTER.test(between) || (NOUN_BEFORE.test(text.slice(from, before.start)) && ON.test(between))) return { meant };
  const closes = /^\s*[),;/]/.test(text.slice(date.end));
  if (IN_BRACKETS.test(between) && closes && !isYear && !isOfTitle(date, row[0]?.start ?? from, sentence))
    return { meant: meantBy([before]) };
  return ON.test(between) && ACTIVE.test(text.slice(from, row[0]?.start)) ? { meant } : undefined;
}

/** The models that a line of a chronicle is about, from the place on where its date ends. */
function headed(at: number, sentence: Sentence): Meant | undefined {
  const { text, mentions } = sentence;
  const first = mentions.find(({ start }) => start >= at);
  if (!first) return undefined;
  const led = text.slice(at, first.start);
  const meant = meantBy(rowFrom(first, sentence));
  if (NOT_MODEL.test(text.slice(first.end, first.end + 30).trimStart())) return undefined;
  const begins =
    /^[\s*_"“[]*(?:\p{Lu}[\p{L}]*['’]s\s+)?$/u.test(led) &&
    /^["”*_\]]*\s*(?:\(|,|—|–|-\s|:|;|\.|$|\s(?:is|was)\s+(?:released|launched|open-sourced))/.test(text.slice(first.end));
  return begins || (ACTIVE.test(led) && led.length < 120) ? meant : undefined;
}

/** "Consistency Analysis of ChatGPT (Mar 2023)": what ends a line without a full stop, behind words before the name, is when a paper came out. */
function isOfTitle({ end }: WrittenDate, name: number, { text, from, to }: Sentence): boolean {
  const led = text.slice(from, name).match(/\p{L}{2,}/gu) ?? [];
  return led.length > 1 && to === text.length && /^\)[\s*_]*$/.test(text.slice(end));
}
