import type { CollectionId } from "../schema/collections.ts";

/** A key of a new entry: what stands there, as YAML, for example. */
export interface Blank {
  readonly key: string;
  readonly says: string;
  readonly example: string;
  /** Left out of the template, but named in a comment. */
  readonly optional?: true;
}

const blank = (key: string, says: string, example: string): Blank => ({ key, says, example });
const perhaps = (key: string, says: string, example: string): Blank => ({ key, says, example, optional: true });

/** The citation of what an entry says of itself. */
const CITED = [
  blank("source", "id of the document that says so, an entry of sources/", "maker-model-card"),
  blank("locator", "section, table, page, or file and key: what leads to the very words", '"section “Model Details”"'),
  blank("checked", "the day on which you read them there", "2026-11-21"),
];

/** The keys of every kind of entry but models, whose facts make a template of their own. */
export const ENTRY_BLANKS: Readonly<Record<Exclude<CollectionId, "models">, readonly Blank[]>> = {
  families: [
    blank("name", "the name of the series, as its makers write it", "Llama 3.2"),
    perhaps("aliases", "every other spelling that people use", "[llama3.2]"),
    blank("organizations", "ids of its makers, entries of organizations/", "[meta]"),
    perhaps("parent", "id of the larger family that it belongs to", "llama"),
    blank("summary", "what it is, in one sentence", "A series of open models for text and images."),
  ],
  organizations: [
    blank("name", "the name, as it writes it itself", "Allen Institute for AI"),
    perhaps("aliases", "other spellings, its name on Hugging Face included", "[Ai2, allenai]"),
    blank("kind", "company, nonprofit, university, research-institute, community or project", "nonprofit"),
    perhaps("url", "its own address", "https://allenai.org/"),
    perhaps("country", "two letters of ISO 3166-1", "US"),
    perhaps("parent", "id of the organization that it belongs to", "google"),
    blank("summary", "what it is, in one sentence", "A research institute that publishes models with their data."),
    ...CITED,
  ],
  sources: [
    blank("type", "what kind of text it is: article, webpage, report, software, dataset and others of CSL", "article"),
    blank("kind", "what it is to a model: model-card, paper, report, repository, configuration, announcement and others", "paper"),
    blank("title", "the title, as the document has it", '"A paper: with a colon, so in quotes"'),
    blank("author", "people, or an organization as { literal: name }", "[{ family: Touvron, given: Hugo }]"),
    perhaps("issued", "when it was published: YYYY, YYYY-MM or YYYY-MM-DD", "2023-02"),
    blank("URL", "its public address; a document without one has held-by and identifier instead", "https://arxiv.org/abs/2302.13971"),
    blank("accessed", "the day on which you read it", "2026-11-21"),
    perhaps("pinned", "an address at which it stays as it was: a commit, a version of arXiv", "https://arxiv.org/abs/2302.13971v1"),
    perhaps("held-by", "id of the organization that keeps a document without a public address", "my-university"),
    perhaps("identifier", "number or name by which its holder finds it", '"Report 2026-14"'),
    perhaps("publisher", "who published it", "Meta AI"),
    perhaps("DOI", "without an address before it", "10.48550/arXiv.2302.13971"),
  ],
  accelerators: [
    blank("name", "vendor and name of the device", "NVIDIA T4"),
    perhaps("aliases", "other spellings", "[T4, Tesla T4]"),
    blank("summary", "what it is, in one sentence", "A small card for inference, of 2018."),
  ],
  licenses: [
    blank("name", "the name of the licence", "MIT License"),
    perhaps("aliases", "other spellings", "[mit]"),
    blank("spdx", "an id of spdx.org/licenses, or LicenseRef- and a name for one that SPDX does not list", "MIT"),
    blank("class", "permissive, copyleft, use-restricted, non-commercial or proprietary-terms", "permissive"),
    perhaps("url", "where its text stands", "https://opensource.org/license/mit"),
    blank("summary", "what it lets people do, in one sentence", "Permits nearly everything as long as the notice stays."),
    perhaps("permits", "what it permits, each with its clause", '[{ text: "Use, change and sale.", clause: "first paragraph" }]'),
    perhaps("requires", "what it asks for, each with its clause", '[{ text: "Keeping the notice.", clause: "second paragraph" }]'),
    perhaps("forbids", "what it forbids, each with its clause", '[{ text: "Use for war.", clause: "section 2" }]'),
    ...CITED,
  ],
  datasets: [
    blank("name", "the name, as its makers write it", "Stack-Edu"),
    perhaps("aliases", "other spellings, the Hugging Face id included", "[HuggingFaceTB/stack-edu]"),
    blank("summary", "what it is, in one sentence", "Code files that classifiers found instructive."),
  ],
  benchmarks: [
    blank("name", "the name, as its makers write it", "MMLU"),
    perhaps("aliases", "other spellings", "[hendrycks_test]"),
    blank("summary", "what it measures, in one sentence", "Multiple-choice questions from 57 subjects."),
    perhaps("url", "its own address", "https://github.com/hendrycks/test"),
    blank("metrics", "what its results are; unit is percent, score, elo, seconds or ratio", "[{ id: acc, name: accuracy, unit: percent }]"),
    perhaps("usual-shots", "how many worked examples its prompt usually holds", '"5"'),
    ...CITED,
  ],
  inquiries: [
    blank("title", "the question, as it was put", '"On how many tokens was it trained?"'),
    blank("model", "id of the model that it is about", "llama-3-2-3b"),
    blank("fields", "ids of the fields that it is about", "[training-compute]"),
    blank("asked", "the day on which it was asked", "2026-11-21"),
    blank("channel", "the public place in which it was asked", "an issue of the maker’s repository"),
    perhaps("url", "the address of the question", "https://github.com/meta-llama/llama-models/issues"),
    perhaps("answer", "the address of the answer", "https://github.com/meta-llama/llama-models/issues"),
    blank("outcome", "open, answered, declined or no-answer", "open"),
  ],
  proposals: [
    blank("title", "the title of the proposal", "A proposal for tests"),
    blank("summary", "what it is about, in one sentence", "Two models are cited, and one is to be built."),
    perhaps("date", "when it was handed in", "2026-10"),
    blank(
      "models",
      "the models that it mentions, each cited or planned, with what it is there for",
      '[{ model: llama-3-2-3b, relation: cited, role: "Cited for its size." }]',
    ),
    ...CITED,
  ],
  concepts: [
    blank("name", "the term, or the title of the paper", "Multi-query attention"),
    perhaps("aliases", "other spellings and abbreviations", "[MQA]"),
    blank("kind", "term or paper", "term"),
    blank("summary", "what it means, in one sentence", "Attention with many query heads and one head for keys and values."),
    perhaps("related", "ids of other concepts", "[attention]"),
    perhaps("models", "ids of models that use it", "[falcon-180b]"),
    ...CITED,
  ],
  guides: [
    blank("title", "the title", "How to read a card"),
    blank("summary", "what a reader learns, in one sentence", "What the parts of a card say, and what they leave open."),
    perhaps("order", "its place in the list of guides", "1"),
  ],
};
