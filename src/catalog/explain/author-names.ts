import { slug } from "../slug.ts";

/** Keys of bibliographies in other formats, by what they are here. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  literal: ["literal", "name", "full-name", "fullname", "organization", "org", "institution"],
  family: ["family", "last", "lastname", "last-name", "surname", "familyname", "family-name"],
  given: ["given", "first", "firstname", "first-name", "forename", "givenname", "given-name"],
};

/** An author under keys of another format, such as `first` and `last`, in the keys that are read here. */
export function authorIn(received: unknown): string | undefined {
  if (typeof received !== "object" || received === null || Array.isArray(received)) return undefined;
  const entries: [string, unknown][] = Object.entries(received);
  const parts = ["literal", "family", "given"].flatMap((key) => {
    const value = entries.find(([written]) => MEANT[key]?.includes(slug(written)))?.[1];
    return typeof value === "string" ? [`${key}: ${JSON.stringify(value)}`] : [];
  });
  const isName = parts.length > 0 && (parts.length === 1) === (parts[0]?.startsWith("literal") || parts[0]?.startsWith("family"));
  return isName || parts.length === 2 ? `{ ${parts.join(", ")} }` : undefined;
}
