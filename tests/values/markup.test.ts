import { expect, test } from "vitest";
import { element, toHtml } from "../../src/values/markup.ts";

test("toHtml escapes text and attributes, and leaves out what is not there", () => {
  const tree = element("p", { class: 'a"b', id: undefined, hidden: "" }, "1 < 2 & ", [element("b", {}, "<script>"), false, undefined], "");
  expect(toHtml(tree)).toBe('<p class="a&quot;b" hidden>1 &lt; 2 &amp; <b>&lt;script&gt;</b></p>');
});
