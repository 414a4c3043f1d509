/** A page of the site's own: an overview, a tool, or a list of entries. */
export interface SitePage {
  /** Rooted, without the base path. */
  path: string;
  name: string;
  summary: string;
  /** What people call it or want of it, for the search. */
  names: readonly string[];
  /** It lists all entries of a kind. */
  list?: true;
}

export const sitePages: readonly SitePage[] = [
  {
    path: "/models/",
    name: "All models",
    summary: "Every model in one table, with sorting and filters.",
    names: ["models", "list of models", "table of models", "filter models"],
    list: true,
  },
  {
    path: "/families/",
    name: "Families",
    summary: "Series of models and how they follow each other.",
    names: ["model families"],
    list: true,
  },
  {
    path: "/organizations/",
    name: "Organisations",
    summary: "Who makes models and data sets.",
    names: ["organizations", "companies", "makers", "labs"],
    list: true,
  },
  {
    path: "/concepts/",
    name: "Concepts and papers",
    summary: "The terms that cards use, explained, and papers.",
    names: ["concepts", "glossary", "terms", "papers", "definitions"],
    list: true,
  },
  {
    path: "/datasets/",
    name: "Data sets",
    summary: "What models were trained on.",
    names: ["datasets", "corpora", "training datasets"],
    list: true,
  },
  {
    path: "/benchmarks/",
    name: "Benchmarks",
    summary: "Tests of models, with all results.",
    names: ["evaluations", "leaderboard", "scores"],
    list: true,
  },
  {
    path: "/licenses/",
    name: "Licences",
    summary: "Terms of weights, code and data, by class.",
    names: ["licenses", "license terms", "open source licenses"],
    list: true,
  },
  {
    path: "/accelerators/",
    name: "Accelerators",
    summary: "The devices that models were trained on: peaks, memory, power.",
    names: ["hardware", "gpus", "tpus", "chips"],
    list: true,
  },
  { path: "/sources/", name: "Sources", summary: "Every document that cards cite.", names: ["bibliography", "references"], list: true },
  { path: "/guides/", name: "Guides", summary: "How to read, choose, cite and estimate.", names: ["how-to", "tutorials"], list: true },
  { path: "/proposals/", name: "Proposals", summary: "Proposals and the models that they name.", names: ["grant proposals"], list: true },
  {
    path: "/compare/",
    name: "Compare",
    summary: "Any models side by side, fact by fact.",
    names: ["compare models", "comparison", "model comparison", "side by side"],
  },
  {
    path: "/charts/",
    name: "Charts",
    summary: "Parameters, tokens, compute and dates, drawn.",
    names: ["plots", "graphs", "diagrams", "trends"],
  },
  {
    path: "/disclosure/",
    name: "Disclosure",
    summary: "Who publishes what, maker by maker and field by field.",
    names: ["transparency", "who discloses what", "openness"],
  },
  {
    path: "/disclosure/forms/",
    name: "Transparency templates",
    summary: "What the cards answer of public templates for documenting models.",
    names: ["forms", "transparency forms", "EU AI Act form", "transparency index"],
  },
  {
    path: "/lineage/",
    name: "Lineage",
    summary: "Which model was made from which.",
    names: ["model lineage", "lineage graph", "family tree", "derived models"],
  },
  {
    path: "/methods/",
    name: "Methods",
    summary: "How figures are derived, with formulas and sources.",
    names: ["formulas", "derived figures"],
  },
  {
    path: "/methods/receipts/",
    name: "Receipts",
    summary: "How citations are held against their sources, and how each ended.",
    names: ["verification", "checked citations", "link rot", "sources that changed"],
  },
  {
    path: "/inquiries/",
    name: "Open questions",
    summary: "What was asked of makers in public, and how they answered.",
    names: ["inquiries", "questions to makers", "ask a maker"],
  },
  {
    path: "/appendix/",
    name: "Appendix",
    summary: "The models section of a proposal, with numbered references, to copy or download.",
    names: ["appendix for a proposal", "export references", "export BibTeX", "BibTeX", "export to Word", "export to LaTeX"],
  },
  {
    path: "/data/",
    name: "Data",
    summary: "All that the cards say, as files for spreadsheets and programs.",
    names: ["download", "downloads", "data files", "JSON", "CSV", "API", "dump", "NDJSON"],
  },
  {
    path: "/changes/",
    name: "Changes",
    summary: "What changed on the cards, with a feed.",
    names: ["history", "news", "feed", "RSS", "what is new"],
  },
  {
    path: "/contribute/",
    name: "Contribute",
    summary: "How to add a card or put one right.",
    names: ["add a card", "correct a card", "report an error", "report a mistake"],
  },
  {
    path: "/about/",
    name: "About",
    summary: "What this catalogue is, what its statuses mean, and how disclosure is counted.",
    names: ["about this catalogue", "about us", "statuses", "what do the statuses mean"],
  },
];

/** What is put right of a proposal's drafts. Rooted, without the base path. */
export function correctionsPath(proposal: string): string {
  return `/proposals/${proposal}/corrections/`;
}
