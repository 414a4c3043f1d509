import { extname } from "node:path";

/** How a file is read. */
export type DocumentFormat = "html" | "markdown" | "text" | "json" | "yaml" | "pdf";

interface Format {
  format: DocumentFormat;
  mediaType: string;
}

const BY_ENDING: Record<string, Format> = {
  ".html": { format: "html", mediaType: "text/html" },
  ".htm": { format: "html", mediaType: "text/html" },
  ".xhtml": { format: "html", mediaType: "application/xhtml+xml" },
  ".md": { format: "markdown", mediaType: "text/markdown" },
  ".mdx": { format: "markdown", mediaType: "text/markdown" },
  ".json": { format: "json", mediaType: "application/json" },
  ".yaml": { format: "yaml", mediaType: "application/yaml" },
  ".yml": { format: "yaml", mediaType: "application/yaml" },
  ".pdf": { format: "pdf", mediaType: "application/pdf" },
  ".txt": { format: "text", mediaType: "text/plain" },
  ".rst": { format: "text", mediaType: "text/x-rst" },
  ".py": { format: "text", mediaType: "text/x-python" },
};
const PLAIN: Format = { format: "text", mediaType: "text/plain" };

/** Format by the ending of a file or address; plain text for every other. */
export function formatOfName(name: string): Format {
  return BY_ENDING[extname(name).toLowerCase()] ?? PLAIN;
}

/** Format by what a server says, then by the address: servers send Markdown, YAML and Python as plain text. */
export function formatOfResponse(contentType: string, address: string): Format {
  const type = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type === "application/pdf") return { format: "pdf", mediaType: type };
  if (type === "text/html" || type === "application/xhtml+xml") return { format: "html", mediaType: type };
  if (type === "text/markdown") return { format: "markdown", mediaType: type };
  if (type === "application/json" || type.endsWith("+json")) return { format: "json", mediaType: type };
  const byName = formatOfName(new URL(address).pathname);
  return byName.format === "html" ? PLAIN : byName;
}

/** The ending under which a document of a format is kept. */
export function endingOf({ format, mediaType }: Format): string {
  return Object.entries(BY_ENDING).find(([, known]) => known.mediaType === mediaType && known.format === format)?.[0] ?? ".txt";
}
