import { modelFields } from "../../schema/fields.ts";
import type { Proposal } from "../draft.ts";
import { isPlaceholder } from "../placeholder.ts";
import { readDate } from "../quantity.ts";
import { BIG } from "./amount-words.ts";
import { readAmount } from "./amounts.ts";
import { fieldOfLabel, UNIT_OF_LABEL } from "./labels.ts";
import { lineageOfLabel } from "./lineage-labels.ts";
import { withDigits } from "./number-words.ts";
import { plain } from "./hub-links.ts";
import { DEVICE_NAME } from "./patterns.ts";
import { contradictsName, isAboutAnother, MOST_TUNING_TOKENS, type Subject } from "./subject.ts";
import { readTerms } from "./terms.ts";

const LONGEST_WORDS = 200;

type Found = Omit<Proposal, "place">;

/** What a label and its words state; nothing where the words are of another kind than the label promises. */
export function labelledFact(label: string, marked: string, section: string, subject: Subject): Found[] {
  const unit = UNIT_OF_LABEL.exec(label)?.[1] ?? "";
  const named = fieldOfLabel(label, section);
  const field = named === "training-tokens" && isOfTuning(label, marked, subject) ? "finetuning-tokens" : named;
  const said = plain(marked).trim();
  // “Params (total / active)” says of the two numbers beside it which is which.
  const both = /total\W+active/i.test(label) ? /^(\d[\d.]* ?[BMT]) ?\/ ?(\d[\d.]* ?[BMT])$/.exec(said) : undefined;
  const words = both ? `${both[1]} total, ${both[2]} active` : unit && /^[\d.,]+$/.test(said) ? `${said} ${unit}` : said;
  if (!field || isPlaceholder(words) || (field === "license" && /^other$/i.test(words))) return [];
  // “Training data: 500B tokens” is no name of data; the sentence that it makes says the tokens.
  if (field.endsWith("-data") && /^(?:over |about |~)?[\d.,]+ ?\w* tokens\b/i.test(words)) return [];
  const quote = shortened(words);
  if (field === "lineage" && /^(?:model|lora)$/i.test(label.trim()) && !/⟦|huggingface\.co/.test(marked)) return [];
  if (field === "lineage") return lineageOfLabel(label, marked, subject).map((edge) => ({ field, edge, words: `${label}: ${quote}` }));
  if (isOfAnother(field, words, section, subject)) return [];
  const type = modelFields.find(({ id }) => id === field)?.type;
  if (type === "date") {
    const date = readDate(words);
    return date ? [{ field, claim: { value: date }, words: quote }] : [{ field, words: quote }];
  }
  // The size of a data set is in a column of this title, too.
  if (/^size$/i.test(label.trim()) && !/\d\s*(?:[BM]\b|billion|million)(?!\s*(?:B|bytes))/i.test(words)) return [];
  if (type === "number") return numberFacts(field, withDigits(words), quote, subject);
  // “Model type: 7B” is a size, whatever its label.
  if (field === "architecture" && /^\d+(?:\.\d+)?\s?B\b/.test(words))
    return numberFacts("parameters-total", /^\S+(?:\sB\b)?/.exec(words)?.[0] ?? "", quote, subject);
  const terms = readTerms(field, words, subject.names);
  if (terms === "other") return [];
  const count = field === "training-hardware" ? devicesIn(words) : [];
  return [
    { field: dataField(field, label, subject), ...(terms ? { claim: terms } : {}), words: quote },
    ...count.map((found) => ({ ...found, words: quote })),
  ];
}

/** Tokens of a card that says of which model it is a tuned one are those of tuning, where nobody says pre-training. */
function isOfTuning(label: string, words: string, { tunedFrom }: Subject): boolean {
  const tokens = readAmount("training-tokens", plain(words).replace(/\s*tokens\b.*$/i, ""))?.value ?? 0;
  return tunedFrom === true && tokens > 0 && tokens <= MOST_TUNING_TOKENS && !/pre-?train/i.test(label);
}

/** “Hardware: Falcon-40B was trained on 32 A100”, “Training data: fine-tuned on the 7B model”: words of another model, or on another thing. */
function isOfAnother(field: string, words: string, section: string, subject: Subject): boolean {
  if (field === "training-hardware" && /eval|inference|benchmark|requirement|\btest/i.test(section)) return true;
  if (field === "training-hardware") return isAboutAnother(words, DEVICE_NAME.exec(words)?.index ?? 0, subject);
  return /^(?:pretraining|finetuning)-data$/.test(field) && /^fine-?tuned (?:on|from)\b.*\bmodel\W*$/i.test(words);
}

/** Total and active parameters often share a cell; hours are those of all devices only where the words say so. */
function numberFacts(field: string, words: string, quote: string, subject: Subject): Found[] {
  if (field === "parameters-total") {
    const [, total, active] = /^(.*?\d.*?)(?:total)?\s*(?:[(/,;]|\bwith\b|\band\b)\s*(.*?\d.*?)\s*(?:activ)/i.exec(words) ?? [];
    if (total && active) return [...numberFacts(field, total, quote, subject), ...numberFacts("parameters-active", active, quote, subject)];
    if (/\bactiv(?:e|ated)\b/i.test(words)) return numberFacts("parameters-active", words, quote, subject);
  }
  // “527MB/135M” says the size of the file first.
  const ofFile = field === "parameters-total" ? /^[\d.]+ ?[MG]B?\s*\/\s*(\d.*)$/i.exec(words)?.[1] : undefined;
  if (ofFile) return numberFacts(field, ofFile, quote, subject);
  if (/market-based/i.test(words)) return [];
  if (field === "context-length" && OUTPUT_TOO.test(words)) return numberFacts(field, words.replace(OUTPUT_TOO, "$1"), quote, subject);
  if (field.startsWith("parameters-") && /\b(?:characters|words|sentences|documents|images|samples|examples)\b/i.test(words)) return [];
  const isDeviceHours = field === "training-duration" && /\b(?:GPU|TPU|device|accelerator)[- ]?h/i.test(words);
  const target = isDeviceHours ? "accelerator-hours" : field;
  const [, ofAll = ""] = field === "parameters-total" ? (/(\d[\d.,]* ?[KMBT]) total\b/i.exec(words) ?? []) : [];
  if (ofAll && ofAll !== words.split(" total")[0]) return numberFacts(field, ofAll, quote, subject);
  if (field === "parameters-total" && /% of\b|\btrainable\b.*\bof\b/i.test(words)) return [];
  const quantity =
    readAmount(target, target === "accelerator-hours" ? words.replaceAll(/\b[AHV]\d{2,3}\b/g, "") : words) ??
    (target === "parameters-total" ? readAmount(target, FIRST_SIZE.exec(words)?.[0] ?? "") : undefined);
  if (!quantity || (target === "parameters-total" && subject.tunedFrom === true && contradictsName(quantity.value, subject))) return [];
  return [{ field: target, claim: quantity, words: quote }];
}

/** “27.3M physical parameters (verified), 105 MB” */
const FIRST_SIZE = new RegExp(`^\\W*${BIG}(?= ?(?:[a-z]+ )?param)`, "i");

/** “Full 131,072 tokens and generation 8192 tokens” */
const OUTPUT_TOO = /^(?:full |up to )?(\d[\d,.]*\s?k?(?: tokens)?),? (?:and|with) (?:a )?(?:generation|generat\w+|output)\b.*\d.*$/i;

/** Whether a label "training data" means pre-training depends on whether the model had one of its own. */
function dataField(field: string, label: string, { tuned }: Subject): string {
  return field === "pretraining-data" && tuned && !/pre-?train/i.test(label) ? "finetuning-data" : field;
}

/** “32x A100-80GB” → 32; “4 x 8 x A100” → 32. */
function devicesIn(words: string): Pick<Proposal, "field" | "claim">[] {
  const [, nodes, each] = /(?<![\w.,])(\d+)\s*[x×]\s*(\d+)\s*[x×]?\s*(?=(?:NVIDIA\s+)?[A-Z]+\d)/i.exec(words) ?? [];
  if (nodes && each) return [{ field: "accelerator-count", claim: { value: Number(nodes) * Number(each) } }];
  const count = DEVICE_NAME.exec(words)?.groups?.["count"] ?? /\d\w*\s*[x×]\s*(\d+)\b(?!\s*GB)/i.exec(words)?.[1];
  const value = Number(count?.replaceAll(",", ""));
  return count && value > 0 ? [{ field: "accelerator-count", claim: { value } }] : [];
}

function shortened(words: string): string {
  const line = words.replaceAll(/\s+/g, " ");
  return line.length > LONGEST_WORDS ? `${line.slice(0, LONGEST_WORDS)}…` : line;
}
