import { linkedElement } from "./fragment.ts";

/** Lines that open in place: the one that the address names is open, and the address follows the one that is opened. */

function openLinked(): void {
  // The line itself, or an old name of it that stands inside.
  const line = linkedElement()?.closest("details");
  for (let details: Element | null | undefined = line; details; details = details.parentElement?.closest("details"))
    if (details instanceof HTMLDetailsElement) details.open = true;
}

addEventListener("hashchange", openLinked);
openLinked();

document.addEventListener("click", (event) => {
  const line = event.target instanceof Element ? event.target.closest("summary")?.parentElement : undefined;
  if (!(line instanceof HTMLDetailsElement) || !line.matches(".row[id]")) return;
  // The click comes before the line opens or shuts.
  const address = line.open ? location.pathname + location.search : `#${line.id}`;
  if (!line.open || location.hash === `#${line.id}`) history.replaceState(history.state, "", address);
});
