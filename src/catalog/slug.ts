/** Of an id: schema/text.ts. */
const LONGEST_ID = 100;

/** A file name that would do: letters without their accents; dots and everything else become hyphens. */
export function slug(name: string): string {
  return (
    name
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .toLowerCase()
      .replace(/\+\+/g, "-plus-plus")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+/, "")
      .slice(0, LONGEST_ID)
      .replace(/-+$/, "") || "name"
  );
}
