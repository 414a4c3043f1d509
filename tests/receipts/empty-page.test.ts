import { expect, test } from "vitest";
import { isUnreadable } from "../../src/receipts/document.ts";
import { readHtml } from "../../src/receipts/read-html.ts";

const causeOf = (html: string) => {
  const reading = readHtml(`<!doctype html><title>A page</title>${html}`);
  return isUnreadable(reading) ? reading.cause : "read";
};
const SCRIPT = "<script src=/app.js></script>";
const LINKS = "<nav>" + "<a href=/x>Products and more</a> ".repeat(20) + "</nav>";
const WORDS = "<p>The text of this page has some length.</p>".repeat(80);

test.each([
  ["a page of scripts alone", `<div id=root></div>${SCRIPT}`, "The page shows nothing without JavaScript."],
  [
    "its word for those without scripts",
    `<noscript>Switch it on.</noscript><div id=app>Loading…</div>${SCRIPT}`,
    "The page shows nothing without JavaScript.",
  ],
  [
    "links around a part that a script fills",
    `${LINKS}<div id=__next><style>a {}</style></div>${SCRIPT}`,
    "The page shows nothing without JavaScript.",
  ],
  ["the same without a script", `${LINKS}<div id=app></div>`, "read"],
  [
    "a part that was filled on the host",
    `${LINKS}<div id=root><p>It was trained on up to 9 trillion tokens of public text.</p></div>${SCRIPT}`,
    "read",
  ],
  ["a long text beside a part that a script fills", `${WORDS}<div id=app></div>${SCRIPT}`, "read"],
  [
    "a page that leads on",
    `<meta http-equiv=refresh content="0; url=/new/"><p>Redirecting to <a href=/new/>the new place</a>.`,
    "The page leads on to /new/: cite that address.",
  ],
  ["a page that loads itself anew", `<meta http-equiv=refresh content="600"><p>Some words.`, "read"],
  ["a page with words that leads on later", `<meta http-equiv=refresh content="30; url=/next/">${WORDS}`, "read"],
  ["nothing at all", "<div></div>", "The page shows no words."],
])("%s", (_name, html, cause) => expect(causeOf(html)).toBe(cause));
