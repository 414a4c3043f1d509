import type { Reference } from "../catalog/model.ts";
import { element, toHtml } from "./markup.ts";

/**
 * Where an entry is referred to, as the items of a list. A source that every card cites has ten thousand of them, which a
 * component draws ten times as slowly.
 */
export function mentionItems(mentions: Reference["mentions"]): string {
  return toHtml(
    mentions.map(({ url, label, detail }) =>
      element("li", {}, element("a", { href: url }, label), detail ? [" ", element("span", { class: "soft" }, `· ${detail}`)] : undefined),
    ),
  );
}
