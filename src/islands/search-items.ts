import { plainValue } from "../values/value-cell.ts";
import { toNodes } from "./dom.ts";
import type { FoundFact } from "../search/facts.ts";
import { bestAnchors, type PagefindPage } from "./full-text.ts";
import type { NamedPage } from "../search/names.ts";
import { isSameWord, splitWords, tellingWords } from "../tables/words.ts";

/** Results as list items. Nothing of them is read as HTML. */

export function nameItem({ name, url, kind, summary }: NamedPage): HTMLElement {
  return item(name, url, kind, [summary]);
}

export function factItem({ page, field, url, value, cell }: FoundFact): HTMLElement {
  return item(`${page.name}: ${field.label}`, url, "fact", cell ? toNodes(plainValue(cell)) : [value || page.summary]);
}

export function tableItem(label: string, url: string): HTMLElement {
  return item(`${label} of all models`, url, "table", ["One column of the table of models, sorted."]);
}

/** A page of the full text with its summary, linked to the fact or section that holds all the words, if there is one. */
export function textItem(page: PagefindPage, query: string, kind: string, labels: ReadonlyMap<string, string>): HTMLElement {
  const anchors = bestAnchors(page, query);
  const first = anchors[0];
  const made = item(
    page.meta.title ?? page.url,
    first?.whole ? `${page.url}#${first.id}` : page.url,
    kind,
    marked(page.meta.summary ?? "", query),
  );
  if (anchors.length === 0) return made;
  const list = document.createElement("ul");
  for (const { id, text } of anchors) {
    const entry = document.createElement("li");
    entry.append(link(text || labels.get(id) || id.replaceAll("-", " "), `${page.url}#${id}`));
    list.append(entry);
  }
  made.append(list);
  return made;
}

export function link(text: string, url: string): HTMLAnchorElement {
  const made = document.createElement("a");
  made.href = url;
  made.textContent = text;
  return made;
}

function item(name: string, url: string, kind: string, words: (string | Node)[]): HTMLElement {
  const made = document.createElement("li");
  const title = link(name, url);
  title.className = "title";
  const small = document.createElement("span");
  small.className = "soft small";
  small.textContent = kind && ` ${kind}`;
  const paragraph = document.createElement("p");
  paragraph.append(...words);
  made.append(title, small, paragraph);
  return made;
}

/** A text in which words of the query, and other forms of them, are marked. */
function marked(text: string, query: string): Node[] {
  const words = tellingWords(splitWords(query));
  return text.split(/(\p{L}[\p{L}\p{N}]*)/u).map((part) => {
    const [word = ""] = splitWords(part);
    if (!words.some((wanted) => isSameWord(word, wanted))) return document.createTextNode(part);
    const mark = document.createElement("mark");
    mark.textContent = part;
    return mark;
  });
}
