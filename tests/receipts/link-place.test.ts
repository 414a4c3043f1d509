import { expect, test } from "vitest";
import { isUnreadable } from "../../src/receipts/document.ts";
import { foldDocument } from "../../src/receipts/folded-document.ts";
import { placeOf } from "../../src/receipts/link-place.ts";
import { readDocument } from "../../src/receipts/read-document.ts";

const COMMIT = "a9c89c471f793423afd4cc3ca8671d6e56fe64cb";
const README = `# Example

The weights are [here](https://example.org/maker/model-3b).
It has 28 layers.
`;
const addressOf = (file: string) => `https://github.com/maker/model/blob/${COMMIT}/${file}`;

async function placed(quote: string, file: string, text: string, readAt = addressOf(file)) {
  const reading = await readDocument(new TextEncoder().encode(text), file.endsWith(".md") ? "markdown" : "text");
  if (isUnreadable(reading)) throw new Error(reading.cause);
  const source = { type: "webpage", kind: "model-card", title: "A card", accessed: "2026-11-21", URL: addressOf(file) } as const;
  return placeOf(foldDocument(reading), { source: "card", locator: "card", checked: "2026-11-21", quote }, 0, source, readAt);
}

test("words of a page need nothing beside them where they stand first", async () => {
  expect(await placed("It has 28 layers", "README.md", README)).toEqual({});
});

test("an address that stands behind a link is led to by its line", async () => {
  expect(await placed("https://example.org/maker/model-3b", "README.md", README)).toEqual({ line: 3 });
});

test("code is led to by its line, and only where the copy was of that commit", async () => {
  expect(await placed("n_layers = 28", "model.py", "import os\nn_layers = 28\n")).toEqual({ line: 2 });
  const other = addressOf("model.py").replace("a9c89c", "b9c89c");
  expect(await placed("n_layers = 28", "model.py", "import os\nn_layers = 28\n", other)).toBeUndefined();
});
