import type { Fact } from "./model.ts";
import type { Entry } from "./parse.ts";
import type { Urls } from "./urls.ts";

/** Adds to a fact the questions about it that were put to the maker, of all that were asked about its model. */
export function askAbout(fact: Fact, inquiries: readonly Entry<"inquiries">[], urls: Urls): void {
  const asked = inquiries.filter(({ data }) => data.fields.includes(fact.field.id));
  if (asked.length === 0) return;
  fact.inquiries = asked.map(({ id, data }) => {
    return { title: data.title, asked: data.asked, outcome: data.outcome, url: urls.entry("inquiries", id) };
  });
}
