import type { FoundFact } from "./facts.ts";
import { bestAnchors, type PagefindPage } from "./full-text.ts";
import type { NamedPage } from "./names.ts";

/** Results as list items. Nothing of them is read as HTML. */

export function nameItem({ name, url, kind, summary }: NamedPage): HTMLElement {
  return item(name, url, kind, [summary]);
}

export function factItem({ page, field, url, value }: FoundFact): HTMLElement {
  return item(`${page.name}: ${field.label}`, url, "fact", [value || page.summary]);
}

export function tableItem(label: string, url: string): HTMLElement {
  return item(`${label} of all models`, url, "table", ["One column of the table of models, sorted."]);
}

/** A page of the full text, linked to the fact or section that holds all the words, if there is one. */
export function textItem(page: PagefindPage, query: string, labels: ReadonlyMap<string, string>): HTMLElement {
  const anchors = bestAnchors(page, query);
  const first = anchors[0];
  const made = item(page.meta.title ?? page.url, first?.whole ? `${page.url}#${first.id}` : page.url, "", excerptNodes(page.excerpt));
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

const ENTITIES: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };

/** Pagefind's excerpt, in which matches are marked, as nodes. */
function excerptNodes(excerpt: string): Node[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/s).map((part) => {
    const words = part.replace(/<\/?mark>/g, "").replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);
    if (!part.startsWith("<mark>")) return document.createTextNode(words);
    const mark = document.createElement("mark");
    mark.textContent = words;
    return mark;
  });
}
