/** Time in which every browser has taken the file from its address. */
const GRACE_MS = 10_000;

/** Hands a file to the reader. */
export function saveFile(name: string, mediaType: string, contents: BlobPart): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([contents], { type: mediaType }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), GRACE_MS);
}
