/** Words that fill a blank and say nothing, in the languages of the larger model hubs. */
const NOTHING = [
  "n a",
  "na",
  "none",
  "null",
  "nil",
  "nan",
  "undefined",
  "unknown",
  "not known",
  "unspecified",
  "not specified",
  "not available",
  "unavailable",
  "not applicable",
  "not disclosed",
  "undisclosed",
  "not stated",
  "not provided",
  "not given",
  "not yet",
  "missing",
  "empty",
  "blank",
  "tbd",
  "tba",
  "tbc",
  "tk",
  "tktk",
  "todo",
  "to do",
  "fixme",
  "fix me",
  "xxx",
  "xxxx",
  "wip",
  "see above",
  "see below",
  "same as above",
  "ditto",
  "to be determined",
  "to be added",
  "to be announced",
  "to be confirmed",
  "to be done",
  "to be decided",
  "to be filled",
  "to be filled in",
  "coming soon",
  "more information needed",
  "information needed",
  "needs more information",
  "more info needed",
  "more information coming soon",
  "fill in",
  "fill me in",
  "fill this in",
  "placeholder",
  "placeholder text",
  "untitled",
  "untitled document",
  "no title",
  "page not found",
  "not found",
  "file not found",
  "access denied",
  "forbidden",
  "just a moment",
  "attention required",
  "attention required cloudflare",
  "are you a robot",
  "verify you are human",
  "redirecting",
  "loading",
  "lorem ipsum",
  "lorem ipsum dolor sit amet",
  "insert text here",
  "insert here",
  "your text here",
  "text here",
  "string",
  "your name",
  "your name here",
  "foo",
  "bar",
  "baz",
  "foobar",
  "asdf",
  "qwerty",
  "blah",
  "blah blah",
  "object object",
  "op cit",
  "loc cit",
  "ctrl f",
  "cmd f",
  "unbekannt",
  "keine angabe",
  "k a",
  "nicht bekannt",
  "nicht verfügbar",
  "inconnu",
  "non disponible",
  "non communiqué",
  "desconocido",
  "no disponible",
  "desconhecido",
  "não disponível",
  "sconosciuto",
  "non disponibile",
  "onbekend",
  "bilinmiyor",
  "неизвестно",
  "нет данных",
  "н д",
  "нет",
  "未知",
  "不明",
  "暂无",
  "無",
  "无",
  "待定",
  "待补充",
  "未公开",
  "不详",
  "なし",
  "未定",
  "非公開",
  "없음",
  "미정",
  "알 수 없음",
];
const nothing: ReadonlySet<string> = new Set(NOTHING);
/** Labels of the blank itself, which are headings in documents. */
const labels: ReadonlySet<string> = new Set(["summary", "description", "title", "text"]);

/** What a form asks for, or names without saying it: "Insert summary here.", "Description of the model". */
const REQUEST =
  /^(?:(?:please )?(?:insert|add|write|enter|put|type|fill in|describe)\b.{0,50}\bhere|.{0,40}\bgoes here|(?:an? |the )?(?:short |brief |one[- ]sentence )*(?:description|summary) of (?:the|this|your) (?:model|card|paper|data ?set|benchmark|organi[sz]ation|licen[cs]e|family|source))\W*$/i;

/** Whether a text only fills a blank: "N/A", "TBD", "待定", "<your text>", "{{ summary }}", "%s". */
export function isPlaceholder(text: string): boolean {
  if (/^lorem ipsum\b/i.test(text)) return true;
  if (text.length > 80) return false;
  if (REQUEST.test(text) || /^\s*%[sdif]\s*$/.test(text)) return true;
  if (
    /^\s*(?:\{\{.*\}\}|\{%.*%\}|<[^<>]*>|\$\{[^{}]*\}|%[\w ]+%|\[(?:insert|your|todo|tbd|more information needed|add|fill)\b[^\]]*\])\s*$/is.test(
      text,
    )
  )
    return true;
  // What a server says in the place of a page.
  if (
    /^\s*(?:error\s+)?[45]\d\d\s*[-:–|]?\s*(?:(?:page |file )?not found|forbidden|unauthorized|too many requests|internal server error|bad gateway|service unavailable|error)\W*$/i.test(
      text,
    )
  )
    return true;
  if (/\d/.test(text) || isLongerThanAny(text)) return false;
  const words = plain(text);
  return nothing.has(words) || (/^\p{L}(?: \p{L})+$/u.test(words) && nothing.has(words.replaceAll(" ", "")));
}

const MOST_LETTERS = Math.max(...NOTHING.map((words) => words.replaceAll(" ", "").length));

/** Whether a text of plain letters has more of them than any placeholder: nearly every text has, and that is seen at once. */
function isLongerThanAny(text: string): boolean {
  let letters = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7e) return false;
    if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) letters += 1;
  }
  return letters > MOST_LETTERS;
}

/** Words that name a kind of document, and no place in it. */
const DOCUMENT =
  /^(?:(?:see|in|on|from|cf|read|check|at|per|via)\s)*(?:(?:the|this|that|its|their|a|an|our|official|original|same|various|several|multiple|many|different|whole of the|linked|above|cited|main|model|arxiv|company|hf|technical|tech|research|data|dataset|source|github|hugging face|huggingface|project)\s)*(?:arxiv|papers?|pdf|preprint|web ?sites?|sites?|web ?pages?|pages?|homepage|documents?|documentation|docs?|articles?|reports?|blogs?|blog ?posts?|posts?|announcements?|press releases?|model cards?|cards?|repo|repos|repository|repositories|github|hugging ?face|hf|hub|sources?|links?|urls?|files?|text|internet|web|online|google|wikipedia|books?|readme|read me|configs?|config json|configuration|code|table|tables|figure|figures|section|sections|appendix|abstracts and text|chapter|paragraph|line|row|column|key|locator|place|somewhere|anywhere|everywhere|various|multiple|several|many|here|there|above|below|ibid|idem|passim|everything|all|self|me|myself|memory|personal communication|common knowledge|various sources|multiple sources)$/;
/** A place whose number is still to be filled in, or is that of the document among others: "page XX", "Table ??", "[1]". */
const UNNUMBERED =
  /^\W*(?:p(?:p|ages?)?|sec(?:tions?)?|tab(?:les?)?|fig(?:ures?)?|ch(?:apters?)?|lines?|appendix)\b\.?\s*(?:XX+|[XYN]\.[XYN]|[?#_–—-]+|\d*\?+)\W*$|^\[\d{1,3}\]$/i;
/** Words of somebody who leaves the search to the reader, or trusts a memory. */
const SOMEWHERE =
  /^(?:somewhere|anywhere|everywhere)\b|^(?:please )?(?:search|look|find|google)(?: for)? (?:it|this|that|the (?:number|value|words?|figure))$|^(?:as far as )?(?:i|we) (?:remember|recall|think|believe|guess|know)\b|^from memory$/;
/** What is said of a document besides, and leads no farther. */
const BESIDES = / (?:(?:for|with) (?:more |further |all )?(?:details?|information|particulars)|above|below|here|itself)$/;

/** Documents of one paragraph or one page, which are a place by themselves. */
const SHORT_PLACES: ReadonlySet<string> = new Set(["abstract", "title"]);

/** Whether a text is the label of the blank that it fills. */
export function isLabel(text: string): boolean {
  return text.length < 20 && labels.has(plain(text));
}

/** Whether a locator leads nowhere in its source: "the paper", "website", "x", "?". */
export function leadsNowhere(locator: string): boolean {
  if (isPlaceholder(locator)) return true;
  // A heading in quotation marks is a place, whatever its words.
  if (/^[“"«„‘「].{3,}/u.test(locator.trim())) return false;
  if (/^https?:\S+$/.test(locator.trim())) return !locator.includes("#");
  if (UNNUMBERED.test(locator)) return true;
  // No kind of document has a number in its name.
  if (/\d/.test(locator)) return false;
  const words = plain(locator).replace(BESIDES, "");
  if (SHORT_PLACES.has(words)) return false;
  return /^\p{Script=Latin}?$/u.test(words) || DOCUMENT.test(words) || SOMEWHERE.test(words);
}

/** Characters of ASCII: for them the tables of Unicode say nothing else. */
const ASCII = /^[\t\n -~]*$/;

/** Lower case, without punctuation. */
function plain(text: string): string {
  const words = ASCII.test(text)
    ? text.toLowerCase().replace(/[^a-z0-9]+/g, " ")
    : text
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ");
  return words.trim();
}
