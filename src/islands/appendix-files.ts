import type { AppendixDocument } from "../appendix/document.ts";
import { appendixFormats, type AppendixFile } from "../appendix/formats.ts";
import { saveFile } from "./save-file.ts";

/** Name of the files, without an ending; the LaTeX file names its bibliography by it. */
const FILE_NAME = "models";

async function filesOf(document: AppendixDocument, id: string): Promise<AppendixFile[]> {
  const format = appendixFormats.find((known) => known.id === id);
  return format ? format.write(document, FILE_NAME) : [];
}

/** Hands the file of a format to the reader, and answers with its name; undefined where there is no such file. */
export async function saveAppendix(document: AppendixDocument, format: string, ending: string): Promise<string | undefined> {
  const file = (await filesOf(document, format)).find((one) => one.ending === ending);
  if (!file) return undefined;
  saveFile(file.name + file.ending, file.mediaType, file.contents);
  return file.name + file.ending;
}

/** Copies the Markdown of a document, and answers with what happened. */
export async function copyAppendix(document: AppendixDocument): Promise<string> {
  const [file] = await filesOf(document, "md");
  try {
    await navigator.clipboard.writeText(String(file?.contents ?? ""));
    return "Markdown was copied.";
  } catch {
    return "The browser keeps its clipboard to itself; download the Markdown file.";
  }
}
