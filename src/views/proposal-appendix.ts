import { buildDocument } from "../appendix/build-document.ts";
import type { AppendixDocument } from "../appendix/document.ts";
import { appendixFormats, type AppendixFile } from "../appendix/formats.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Reference } from "../catalog/model.ts";
import { appendixCard } from "./appendix-card.ts";

/** Name of the files of a proposal's appendix, without an ending. */
const FILE_NAME = "models";

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

/** What a proposal's page offers for download, in the order of the formats. */
export const PROPOSAL_FILES = [
  { label: "Markdown", name: `${FILE_NAME}.md`, format: "md" },
  { label: "LaTeX", name: `${FILE_NAME}.tex`, format: "tex" },
  { label: "BibTeX", name: `${FILE_NAME}.bib`, format: "tex" },
  { label: "Word", name: `${FILE_NAME}.docx`, format: "docx" },
  { label: "plain text", name: `${FILE_NAME}.txt`, format: "txt" },
] as const;

/** A file beside a proposal's page, by its name. */
export async function proposalFile(proposal: Reference<"proposals">, name: string, catalog: Catalog): Promise<AppendixFile> {
  const offered = PROPOSAL_FILES.find((file) => file.name === name);
  const format = appendixFormats.find(({ id }) => id === offered?.format);
  const files = await format?.write(proposalAppendix(proposal, catalog), FILE_NAME);
  const file = files?.find((one) => one.name + one.ending === name);
  if (!file) throw new Error(`No format writes ${name}.`);
  return file;
}
