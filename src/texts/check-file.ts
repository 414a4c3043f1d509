import { escapeControls } from "../catalog/problems.ts";
import { emptyTree, type TextTree } from "./blocks.ts";
import type { CheckedText, TextChecker } from "./check-text.ts";
import type { TextFinding } from "./finding.ts";
import { formatOf, textFormats } from "./read/index.ts";
import { folderOf, type OpenFile } from "./read/project-files.ts";

export interface TextFile {
  /** As findings name it, `/` between folders. */
  path: string;
  contents: Uint8Array;
  /** Opens what it reads, by the path from its own folder. */
  open?: OpenFile;
}

/** "Markdown (.md, .mdx), LaTeX (.tex)": what can be read. */
export function formatsInWords(): string {
  return textFormats.map(({ name, endings }) => `${name} (${endings.map((ending) => `.${ending}`).join(", ")})`).join(", ");
}

/** Reads a text with the files that it reads. A text that no reader understands is all `unread`; undefined: its ending is of no format. */
export function readFile({ path, contents, open = () => undefined }: TextFile): TextTree | undefined {
  const format = formatOf(path);
  if (!format) return undefined;
  const name = path.slice(path.lastIndexOf("/") + 1);
  try {
    return format.read(name, contents, open);
  } catch (error) {
    const tree = emptyTree(name, "");
    const why = escapeControls(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error)).replace(/\.$/, "");
    tree.unread.push({ what: name, why: `it is no ${format.name} that can be read (${why})`, place: { file: name, offset: 0 } });
    return tree;
  }
}

/** A text that was checked, as it was read. */
export type CheckedFile = CheckedText & { tree: TextTree };

/** Checks one text. Findings name files as `path` does. Undefined: its ending is of no format. */
export function checkFile(file: TextFile, checker: TextChecker): CheckedFile | undefined {
  const tree = readFile(file);
  if (!tree) return undefined;
  const checked = checker.check(tree);
  return { ...checked, tree, findings: namedFrom(file.path, checked.findings) };
}

/** Findings that name files from the text's own folder, with the folder before them. */
export function namedFrom(path: string, findings: readonly TextFinding[]): TextFinding[] {
  const folder = folderOf(path);
  return folder === "" && !path.startsWith("/")
    ? [...findings]
    : findings.map((finding) => ({ ...finding, file: `${folder}/${finding.file}` }));
}
