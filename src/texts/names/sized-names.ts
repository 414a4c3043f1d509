import type { Mention } from "./mention.ts";
import { QUANTITY, SIZE } from "./patterns.ts";
import type { Named, Spellings } from "./spellings.ts";

const TAGGED = new RegExp(String.raw`^(?<stem>.*?)[\s-](?<tag>Instruct|Chat|Base|it|IT|Coder|Math|v\d(?:\.\d)?)[\s-](?<size>${SIZE})$`);

/** "Qwen2.5-Instruct 7B" is Qwen2.5 7B Instruct, "Mistral-v0.2-7B" Mistral 7B v0.2. */
export function reordered(written: string, spellings: Spellings): Named | undefined {
  const { stem = "", tag = "", size = "" } = TAGGED.exec(written)?.groups ?? {};
  return size === "" ? undefined : (spellings.named(`${stem} ${size} ${tag}`) ?? spellings.named(`${stem} ${size}`));
}

/** "Llama 3.1 8B, 70B and 405B": the sizes that follow are models of the same series. */
export function sizesAfter(text: string, first: Mention, spellings: Spellings): Mention[] {
  const sized = new RegExp(String.raw`^(.*?)(${SIZE})([\s-]\p{L}+)?$`, "u").exec(first.written);
  if (!sized) return [];
  const next = new RegExp(String.raw`^\s*(?:,\s*and|,\s*or|,|/|and|or|&)\s*(${SIZE})(?![\p{L}\p{N}.])`, "uy");
  const mentions: Mention[] = [];
  let at = first.end;
  for (;;) {
    next.lastIndex = 0;
    const rest = text.slice(at);
    const match = next.exec(rest);
    if (!match?.[1] || QUANTITY.test(rest.slice(match[0].length))) return mentions;
    const start = at + match[0].length - match[1].length;
    at += match[0].length;
    const name = `${sized[1] ?? ""}${match[1]}${sized[3] ?? ""}`;
    const tagged = TAGGED.exec(name)?.groups;
    const named = spellings.named(name) ?? (tagged ? spellings.named(`${tagged["stem"]} ${tagged["size"]} ${tagged["tag"]}`) : undefined);
    mentions.push({ start, end: at, written: match[1], ...(named ?? { unknown: false }) });
  }
}
