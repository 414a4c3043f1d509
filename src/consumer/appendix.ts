import { appendixCardShape } from "../appendix/card-shape.ts";
import { buildDocument } from "../appendix/build-document.ts";
import { appendixFormats } from "../appendix/formats.ts";
import { writeLatexWithBibliography } from "../appendix/latex.ts";
import type { AppendixFile } from "../appendix/formats.ts";
import type { OpenedCatalogue } from "./open.ts";
import type { Catalogue } from "./catalogue.ts";
import { FIGURES, findField, findModel, NotFound, type Asked } from "./find.ts";

export interface AppendixOptions {
  form: "long" | "short";
  fields: readonly string[];
  /** One of `appendixFormats`. */
  format: string;
  /** Of the files, without an ending. */
  name: string;
}

/** The models section of a proposal, with what belongs beside it. `names`: of models or variants. Throws `NotFound`. */
export async function writeAppendix(
  opened: OpenedCatalogue,
  names: readonly string[],
  { form, fields, format: id, name }: AppendixOptions,
): Promise<[AppendixFile, ...AppendixFile[]]> {
  const { catalogue } = opened;
  const found = names.map((one) => findModel(catalogue, one));
  const asked = fields.length === 1 && fields[0] === "all" ? allOf(catalogue) : fields.map((one) => idOf(findField(catalogue, one)));
  const urls = new Map(found.map(({ outline }) => [outline.id, outline.url]));
  const [first] = catalogue.models;
  const base = first ? first.url.slice(0, first.url.length - `/models/${first.id}/`.length) : "";
  const cards = [];
  for (const model of urls.keys()) cards.push(appendixCardShape.parse(JSON.parse(await opened.file(`/models/${model}.appendix.json`))));
  const document = buildDocument(cards, {
    form,
    fields: asked,
    variants: new Set(found.flatMap(({ outline, variant }) => (variant ? [`${outline.id}/${variant}`] : []))),
    revision: { commit: catalogue.commit, date: catalogue.date },
    catalogue: { name: catalogue.name, url: `${catalogue.origin}${base}/` },
  });
  const format = appendixFormats.find((known) => known.id === id);
  if (!format) throw new Error(`There is no format ${id}; there are ${appendixFormats.map((known) => known.id).join(", ")}.`);
  const files = await format.write(document, name);
  // Alone, a LaTeX text holds its bibliography.
  return id === "tex" && name === "" ? [{ ...files[0], contents: writeLatexWithBibliography(document, "appendix") }] : files;
}

/** What an appendix may state of a model. */
function allOf({ fields }: Catalogue): string[] {
  return [...fields.map(({ id }) => id), ...FIGURES.keys()];
}

function idOf(asked: Asked): string {
  if ("evaluation" in asked) throw new NotFound(`An appendix states facts and derived figures, and not evaluation-${asked.evaluation}.`);
  return "field" in asked ? asked.field.id : asked.figure;
}
