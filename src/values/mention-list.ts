import type { Reference } from "../catalog/model.ts";

/**
 * Where an entry is referred to, as the items of a list. A source that every card cites has ten thousand of them, which a
 * component draws ten times as slowly.
 */
export function mentionItems(mentions: Reference["mentions"]): string {
  let html = "";
  for (const { url, label, detail } of mentions) {
    const more = detail ? `<span class="soft"> · ${escapeText(detail)}</span>` : "";
    html += `<li> <a href="${escapeAttribute(url)}">${escapeText(label)}</a> ${more} </li>`;
  }
  return html;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** As components escape text. */
function escapeText(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character) : text;
}

/** As they escape addresses. */
function escapeAttribute(value: string): string {
  return value.replaceAll("&", "&#38;").replaceAll('"', "&#34;");
}
