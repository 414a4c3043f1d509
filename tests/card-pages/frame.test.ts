import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { fillFrame, FRAME_ID, FRAME_PARTS, openFrame } from "../../src/card-pages/frame.ts";

const hashOf = (text: string) => createHash("sha256").update(text).digest("base64");
const { title, description, data, head, body } = FRAME_PARTS;
const page = [
  `<meta content="script-src 'sha256-${hashOf(data)}'"><title>${title} · Site</title>`,
  `<meta content="${title}: ${description}"><link href="/models/${FRAME_ID}/">`,
  `<script type="application/ld+json">${data}</script>${head}<body>${body}</body>`,
].join("\n");

test("a frame is filled with every part, escaped for its place", () => {
  const parts = { title: `A "B" & <C>'s`, description: "d & e", data: '{"a":1}', head: "<link>", body: "<main>1 < 2</main>" };
  expect(fillFrame(openFrame(page), "a-b-c", parts)).toBe(
    [
      `<meta content="script-src 'sha256-${hashOf('{"a":1}')}'"><title>A &quot;B&quot; &amp; &lt;C&gt;&#39;s · Site</title>`,
      `<meta content="A &quot;B&quot; &amp; <C>'s: d &amp; e"><link href="/models/a-b-c/">`,
      `<script type="application/ld+json">{"a":1}</script><link><body><main>1 < 2</main></body>`,
    ].join("\n"),
  );
});

test("what is put into a frame is no gap of it, and no pattern", () => {
  const parts = { title: body, description: "$& $1", data: title, head: "", body: description };
  const filled = fillFrame(openFrame(page), "x", parts);
  expect(filled).toContain(`<title>${body} · Site</title>`);
  expect(filled).toContain(`content="${body}: $&amp; $1"`);
  expect(filled).toContain(`<body>${description}</body>`);
});
