import type { AppendixDocument } from "./document.ts";

/** A file of an appendix, with what belongs beside it. */
export interface AppendixFile {
  /** Without its ending. */
  name: string;
  /** Ending with its dot. */
  ending: string;
  mediaType: string;
  contents: string | Uint8Array<ArrayBuffer>;
}

export interface AppendixFormat {
  id: "md" | "tex" | "docx" | "html" | "txt";
  label: string;
  /** The file itself first. `name`: of the files, without an ending. */
  write(document: AppendixDocument, name: string): Promise<[AppendixFile, ...AppendixFile[]]>;
}

/** Every format of an appendix. Writers are loaded when they are asked for: a browser needs one at a time. */
export const appendixFormats: readonly AppendixFormat[] = [
  {
    id: "md",
    label: "Markdown",
    write: async (document, name) => {
      const { writeMarkdown } = await import("./markdown.ts");
      return [{ name, ending: ".md", mediaType: "text/markdown", contents: writeMarkdown(document) }];
    },
  },
  {
    id: "tex",
    label: "LaTeX",
    write: async (document, name) => {
      const { bibliographyName, writeBibliography, writeLatex } = await import("./latex.ts");
      const bibliography = bibliographyName(name);
      return [
        { name, ending: ".tex", mediaType: "application/x-tex", contents: writeLatex(document, bibliography) },
        { name: bibliography, ending: ".bib", mediaType: "application/x-bibtex", contents: writeBibliography(document) },
      ];
    },
  },
  {
    id: "docx",
    label: "Word",
    write: async (document, name) => {
      const { writeWord } = await import("./word.ts");
      const mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
      return [{ name, ending: ".docx", mediaType, contents: await writeWord(document) }];
    },
  },
  {
    id: "html",
    label: "HTML for print",
    write: async (document, name) => {
      const { writeHtml } = await import("./html.ts");
      return [{ name, ending: ".html", mediaType: "text/html", contents: writeHtml(document) }];
    },
  },
  {
    id: "txt",
    label: "Plain text",
    write: async (document, name) => {
      const { writePlainText } = await import("./plain-text.ts");
      return [{ name, ending: ".txt", mediaType: "text/plain", contents: writePlainText(document) }];
    },
  },
];
