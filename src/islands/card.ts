import "./cite-box.ts";
import "./copy-page.ts";
import "./print-notes.ts";

/** The forms of a fact's citation are fetched once a receipt is opened: a card weighs less for those who read it closed. */
async function loadCitations(): Promise<void> {
  removeEventListener("toggle", loadCitations, true);
  await import("./cite-fact.ts");
}
if (document.querySelector("details[open] cite-fact")) void loadCitations();
else addEventListener("toggle", loadCitations, true);

/** On a card: the part of it that one reads is marked in the contents beside it. */
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>(".rail .contents a")].map((link) => [link.hash.slice(1), link] as const),
);
const heads = [...document.querySelectorAll<HTMLElement>("main h2[id]")].filter((head) => links.has(head.id));

function markCurrent(): void {
  // The last head that has come near the upper edge of the window.
  const current = heads.findLast((head) => head.getBoundingClientRect().top < innerHeight * 0.15) ?? heads[0];
  for (const [id, link] of links) link.ariaCurrent = id === current?.id ? "true" : null;
}

const watch = new IntersectionObserver(markCurrent, { rootMargin: "0px 0px -85% 0px" });
for (const head of heads) watch.observe(head);
markCurrent();
