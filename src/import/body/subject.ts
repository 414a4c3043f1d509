import type { KnownNames } from "../known-names.ts";
import type { OwnNames } from "./own-name.ts";

/** The card's own model, and how to tell it from the others that the text speaks of. */
export interface Subject {
  own: OwnNames;
  /** Names of the models that it was made from, as the card writes them. */
  bases: readonly string[];
  names: KnownNames;
  /** Whether the card speaks of tuning, so that its data are most likely those of that. */
  tuned: boolean;
  /** Whether the card says of which model it is a tuned one. */
  tunedFrom?: boolean;
}

/** More than any run of tuning takes. */
export const MOST_TUNING_TOKENS = 2e11;

const COMPARED =
  /\b(?:(?:version|variant) of|based on|built (?:up)?on) [^,;]+,? which (?:is|has|was)\b[^,;]*$|\b(?:original|teacher|parent|larger|smaller|previous|full)(?: \w+)? model (?:has|had|with|contains?)\s+(?:about |around |over |~)?$|\bbase models? (?:has|had|used|was|is|supports?)\b[^,]*$|\b(?:than(?! (?:one|an?|two|three|\d+) (?:epoch|pass))|the (?:largest|smallest|biggest)|in aggregate|cumulative|all (?:\d+|the)|compared (?:to|with)|contrasts? with|versus|vs\.?|outperform\w*|surpass\w*|beats?|rivals?|similar to|such as|models (?:like|with|of|up to)|unlike|e\.g\.)(?:\s+\S+){0,6}\s*$/i;
const DEICTIC =
  /\b(?:this|our|the) (?:[\w-]+ ){0,3}models?\b|\bthis (?:repository|repo|checkpoint|version)\b|\bit(?:[’']s| (?:is|was|has|had|uses|supports))\b|\bwe\b|\bI\b/gi;
/** A model's name by its form: a capital, then a number or a size. */
const NAME = /(?<![\w/])(?:[\w.-]+\/)?[A-Z][A-Za-z]*(?:[-_.][A-Za-z0-9]+)*(?:[ -](?:v?\d[\w.]*))+(?![\w/])/g;

/** What has the form of a model's name and is a part of a run, a text or a machine. */
const NO_NAME =
  /^(?:in|on|over|with|for|from|about|around|approximately|at|of|to|only|some|nearly|roughly|using|stage|phase|step|part|version|table|figure|fig|section|chapter|round|epoch|level|top|covid|common ?crawl|wikipedia|python|cuda|tpu|gpu|january|february|march|april|may|june|july|august|september|october|november|december|azure|rtx|tesla|iso|utf)[-_. ]/i;

/** “The 175B model was trained on …” speaks of the one of that size. */
const SIZED_MODEL = /\b[Tt]he \d+(?:\.\d+)?B (?:parameter )?(?:model|version|variant)s?\b/g;

/** Whether what stands at `index` of a sentence is said of another model, or by way of comparison. */
export function isAboutAnother(sentence: string, index: number, { own, bases, names }: Subject): boolean {
  const before = sentence.slice(0, index);
  if (
    COMPARED.test(before) &&
    !/\ball (?:the |of our )?models (?:are|were) (?:pre-?)?trained on\s+$|\b(?:is|are) the (?:smallest|largest|biggest)\b[^.]*$|\blonger than\s+$/i.test(
      before,
    )
  )
    return true;
  if (isOfNamedBase(before, own, bases)) return true;
  const build = /^\W*the ([\w-]+) (?:version|variant|edition)\b/i.exec(before)?.[1];
  if (build && !own.holds(build) && !/^(?:current|latest|present|new|final|released|default)$/i.test(build)) return true;
  const deictic = Math.max(lastIndex(before, DEICTIC), ownIndex(before, own));
  const mentions = [...before.matchAll(NAME), ...before.matchAll(names.families)].filter(
    ({ 0: words, index: at }) =>
      at > deictic &&
      !TAKEN.test(before.slice(0, at)) &&
      !LENDS.test(sentence.slice(at + words.length)) &&
      !NO_NAME.test(words) &&
      !(/\d[bm]$/i.test(words) && own.holds((/[\w.]+[ -]$/.exec(before.slice(0, at))?.[0] ?? "-") + words)) &&
      !names.find("datasets", words),
  );
  const sibling = [...before.matchAll(NAME), ...before.matchAll(SIZED_MODEL)].findLast(
    ({ 0: words, index: at }) => at >= deictic && !NO_NAME.test(words) && own.isOtherSize(words) && !TAKEN.test(before.slice(0, at)),
  );
  if (sibling) return true;
  const last = mentions.reduce<RegExpExecArray | undefined>((found, one) => (found && found.index >= one.index ? found : one), undefined);
  if (!last) return false;
  if (bases.some((base) => sameName(base, last[0]))) return !own.equals(last[0]);
  // “Replit Code v1.5” is found as “Code v1.5”, since only its last word stands before the number.
  return !mentions.some(
    ({ 0: words, index: at }) =>
      own.includes(words) || own.includes((/(?:[A-Z][\w.]*[ -])+$/.exec(before.slice(0, at))?.[0] ?? "-") + words),
  );
}

/** “fine-tuned from X, which saw 6T tokens”, “X itself was trained on …”: the clause belongs to the base before it. */
function isOfNamedBase(before: string, own: OwnNames, bases: readonly string[]): boolean {
  const [, name = ""] = /([\w./-]{3,100})(?:,? (?:which|itself)\b|\s*\(an? )[^,;)]*$/i.exec(before) ?? [];
  return name !== "" && !own.equals(name) && bases.some((base) => sameName(base, name));
}

/** After a name that is spoken of only for what it lends: "the GPT-3 architecture", "the Dolly v2 family". */
const LENDS = /^(?:['’]s)?[ -](?:style|like|architecture|tokeni[sz]er|family|series|collection|compatible|data ?set|data)\b/i;

/** Before a name that the verb takes as its object: what was trained, or from what. */
const TAKEN =
  /\b(?:is|was|(?:pre-?)?train\w*|fined?-?tun\w*|took|from|on top of|on|using|based on|(?:expansion|reproduction|replication|implementation|version|variant|extension|derivative|upgrade|continuation|subset|portion|part|split|checkpoint) of|\b(?:provides?|contains?|hosts?|releases?|presents?|introduces?|extends?|expands?|increases?)(?= an? | the |\s+$))(?: (?:an?|the|its predecessor,|\d+[\w.]*|[A-Z]\w+(?: AI)?['’]s|[a-z]+-[a-z-]+|[a-z]+(?:ese|ish|ian)(?:-centric)?)){0,6}\s+$/i;

/** Where the text last calls the card's own model by a name of its own. */
function ownIndex(text: string, own: OwnNames): number {
  return (
    [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}._-]{3,}/gu)].findLast(({ 0: word }) => own.includes(word) || own.begins(word))?.index ?? -1
  );
}

function sameName(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) => (name.split("/").at(-1) ?? name).toLowerCase().replaceAll(/[^a-z0-9]/g, ""));
  return x !== undefined && y !== undefined && y.length > 2 && (x === y || x.startsWith(y));
}

function lastIndex(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}

/** Whether a number of parameters is far from the size in the model's own name. */
export function contradictsName(parameters: number, { own }: Subject): boolean {
  if (own.size === undefined) return false;
  const ratio = parameters / own.size;
  return ratio > 1.6 || ratio < 1 / 1.6;
}
