/** A value in a table leads to its fact on a card; with a script, its receipt opens beside the table instead. */
document.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a.v") : null;
  const place = link && placeOf(link);
  if (!link || !place) return;
  event.preventDefault();
  const follow = () => location.assign(link.href);
  import("./value-panel.ts").then(({ openReceipt }) => openReceipt(link, place)).then((opened) => opened || follow(), follow);
});

export interface Place {
  /** The path below which the site lies, without a slash at its end. */
  base: string;
  model: string;
  anchor: string;
}

/** The fact of another page's card that a link leads to; undefined for all other links. */
function placeOf(link: HTMLAnchorElement): Place | undefined {
  if (link.origin !== location.origin || link.pathname === location.pathname) return undefined;
  const [, base = "", model = ""] = /^(.*)\/models\/([a-z0-9-]+)\/$/.exec(link.pathname) ?? [];
  const anchor = link.hash.slice(1);
  return model === "" || anchor === "" ? undefined : { base, model, anchor };
}
