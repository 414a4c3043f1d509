import { buildDocument } from "../appendix/build-document.ts";
import type { AppendixDocument } from "../appendix/document.ts";
import { appendixFormats, type AppendixFile } from "../appendix/formats.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Reference } from "../catalog/model.ts";
import { appendixCard } from "./appendix-card.ts";

/** Name of the files of a proposal's appendix, without an ending. */
const FILE_NAME = "models";
/** Pages of the site are not files of an appendix. */
const PAGE_FORMAT = "html";

/** The models of a proposal, as its appendix. */
export function proposalAppendix(proposal: Reference<"proposals">, catalog: Catalog): AppendixDocument {
  const cards = proposal.data.models.flatMap(({ model: id }) => {
    const model = catalog.models.get(id);
    return model ? appendixCard(model, catalog) : [];
  });
  const { site, urls, revision } = catalog;
  const catalogue = { name: site.name, url: site.origin + urls.page("/") };
  return buildDocument(cards, { form: "long", fields: [], variants: new Set(), revision, catalogue });
}

/** Files beside a proposal's page: `models.md`, `models.tex` and so on. */
export async function proposalFiles(proposal: Reference<"proposals">, catalog: Catalog): Promise<AppendixFile[]> {
  const document = proposalAppendix(proposal, catalog);
  const formats = appendixFormats.filter((format) => format.id !== PAGE_FORMAT);
  const files = await Promise.all(formats.map((format) => format.write(document, FILE_NAME)));
  return files.flat().map((file) => ({ ...file, name: file.name + file.ending }));
}

/** What a proposal's page offers for download, in the order of the formats. */
export const PROPOSAL_FILES = [
  { label: "Markdown", name: `${FILE_NAME}.md` },
  { label: "LaTeX", name: `${FILE_NAME}.tex` },
  { label: "BibTeX", name: `${FILE_NAME}.bib` },
  { label: "Word", name: `${FILE_NAME}.docx` },
  { label: "plain text", name: `${FILE_NAME}.txt` },
];
