import { create } from "xmlbuilder2";
import type { Catalog } from "../catalog/catalog.ts";
import { formatDate } from "../catalog/format.ts";
import type { CardChange, History } from "../history/history.ts";
import { wordChanges, type WordChange } from "./word-changes.ts";

/** A change as pages show it. */
export interface ChangeView {
  /** ISO 8601. */
  date: string;
  /** "21 November 2026". The committer's own day, not the reader's. */
  day: string;
  commit: string;
  /** Address of the commit, where the repository is known. */
  commitUrl?: string;
  subject: string;
  /** "Added", "Removed", or what an edit was about. */
  summary: string;
  model: { name: string; url?: string };
  facts: { label: string; url?: string; from?: string; to?: string; words: WordChange[] }[];
}

/** Newest changes that the list of all cards shows. */
export const MOST_LISTED = 200;
const MOST_IN_FEED = 50;

export function changeViews(changes: readonly CardChange[], catalog: Catalog): ChangeView[] {
  return changes.map((change) => {
    const { model: id, date, commit, subject, kind, formerId, facts } = change;
    const model = catalog.models.get(id);
    const { repository } = catalog.site;
    return {
      date,
      day: formatDate(date.slice(0, 10)),
      commit,
      ...(repository ? { commitUrl: `${repository}/commit/${commit}` } : {}),
      subject,
      summary: summaryOf(kind, formerId, facts.length),
      model: { name: model?.name ?? id, ...(model ? { url: model.url } : {}) },
      facts: facts.map(({ anchor, label, from, to }) => ({
        label,
        ...(model && to !== undefined ? { url: catalog.urls.fact(id, anchor) } : {}),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        words: from === undefined || to === undefined ? [] : wordChanges(from, to),
      })),
    };
  });
}

function summaryOf(kind: CardChange["kind"], formerId: string | undefined, facts: number): string {
  if (kind === "added") return "The card was added.";
  if (kind === "oldest") return "The oldest version that is known here.";
  if (kind === "removed") return "The card was removed.";
  const renamed = formerId ? `Renamed from ${formerId}. ` : "";
  return renamed + (facts === 0 ? "Only prose, sources or notes were edited." : `${facts} ${facts === 1 ? "fact" : "facts"} changed.`);
}

/** Changes of facts of published cards, new cards, and those that are gone. Drafts have no page to tell it on. */
export function factChanges({ changes }: History, { models }: Catalog): CardChange[] {
  return changes.filter(({ model, kind, facts }) => kind === "removed" || (models.has(model) && (kind === "added" || facts.length > 0)));
}

/** What the history cannot tell, in a sentence; undefined where it is whole. */
export function historyLimits({ state, bound }: History, { revision }: Pick<Catalog, "revision">): string | undefined {
  if (state === "none") return "This site was built outside a git repository, so nothing is known here of earlier versions.";
  if (state === "shallow") return "This site was built from a shallow clone, so the history begins with the oldest commit in it.";
  if (bound !== undefined) return `There are more changes than the ${bound} newest, which are listed here; git has them all.`;
  return revision.commit === null ? "The content was built with changes that are not committed yet; they are not listed." : undefined;
}

/** Atom (RFC 4287): the newest changes of facts, one entry a card and commit. */
export function changesFeed(history: History, catalog: Catalog): string {
  const absolute = (path: string) => catalog.site.origin + catalog.urls.page(path);
  const changes = factChanges(history, catalog).slice(0, MOST_IN_FEED);
  const views = changeViews(changes, catalog);
  const feed = create({ version: "1.0", encoding: "UTF-8" }).ele("http://www.w3.org/2005/Atom", "feed", { "xml:lang": "en" });
  feed.ele("title").txt(`${catalog.site.name}: changes`);
  feed.ele("id").txt(absolute("/changes/"));
  feed.ele("link", { href: absolute("/changes/") });
  feed.ele("link", { rel: "self", type: "application/atom+xml", href: absolute("/changes/feed.xml") });
  feed.ele("updated").txt(changes[0]?.date ?? `${catalog.revision.date}T00:00:00Z`);
  feed.ele("author").ele("name").txt(catalog.site.name);
  changes.forEach((change, index) => {
    const view = views[index];
    if (!view) return;
    const url = catalog.models.has(change.model) ? absolute(`/models/${change.model}/history/`) : absolute("/changes/");
    const entry = feed.ele("entry");
    entry.ele("title").txt(`${view.model.name}: ${view.summary}`);
    // A tag URI (RFC 4151) names the change and promises no page, which an address with a fragment would.
    entry.ele("id").txt(`tag:${new URL(catalog.site.origin).hostname},${change.date.slice(0, 10)}:${change.model}/${change.commit}`);
    entry.ele("link", { href: url });
    entry.ele("updated").txt(change.date);
    entry.ele("summary").txt([change.subject, ...view.facts.map(factLine)].join("\n"));
  });
  return `${feed.end({ prettyPrint: true })}\n`;
}

function factLine({ label, from, to }: ChangeView["facts"][number]): string {
  return `${label}: ${from ?? "nothing"} → ${to ?? "nothing"}`;
}
