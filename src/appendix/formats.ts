import type { AppendixDocument } from "./document.ts";

/** A file of an appendix, with what belongs beside it. */
export interface AppendixFile {
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
    write: async (document) => {
      const { writeMarkdown } = await import("./markdown.ts");
      return [{ ending: ".md", mediaType: "text/markdown", contents: writeMarkdown(document) }];
    },
  },
  {
    id: "tex",
    label: "LaTeX",
    write: async (document, name) => {
      const { writeBibliography, writeLatex } = await import("./latex.ts");
      return [
        { ending: ".tex", mediaType: "application/x-tex", contents: writeLatex(document, name) },
        { ending: ".bib", mediaType: "application/x-bibtex", contents: writeBibliography(document) },
      ];
    },
  },
  {
    id: "docx",
    label: "Word",
    write: async (document) => {
      const { writeWord } = await import("./word.ts");
      const mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
      return [{ ending: ".docx", mediaType, contents: await writeWord(document) }];
    },
  },
  {
    id: "html",
    label: "HTML for print",
    write: async (document) => {
      const { writeHtml } = await import("./html.ts");
      return [{ ending: ".html", mediaType: "text/html", contents: writeHtml(document) }];
    },
  },
  {
    id: "txt",
    label: "Plain text",
    write: async (document) => {
      const { writePlainText } = await import("./plain-text.ts");
      return [{ ending: ".txt", mediaType: "text/plain", contents: writePlainText(document) }];
    },
  },
];
