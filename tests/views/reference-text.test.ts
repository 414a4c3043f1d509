import { Cite } from "@citation-js/core";
import { expect, test } from "vitest";
import { citedSources, cslItem } from "../../src/formats/csl.ts";
import { referenceText } from "../../src/views/reference-text.ts";
import { fixtureCatalog } from "../fixture-catalog.ts";

test("an entry is what the whole APA style makes of it in a list of one", () => {
  const sources = citedSources(fixtureCatalog()).filter((cited) => !cslItem(cited).custom["more-authors"]);
  expect(sources.length).toBeGreaterThan(10);
  for (const cited of sources) {
    const { note: _note, custom: _custom, ...item } = cslItem(cited);
    const whole = new Cite(item).format("bibliography", { format: "text", template: "apa", lang: "en-US" });
    expect(referenceText(cited)).toBe(String(whole).trim().replace(/\s+/g, " "));
  }
});
