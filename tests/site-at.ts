import { readSiteFile } from "../src/catalog/settings.ts";
import { identityOf, type Site } from "../src/catalog/site.ts";

/** A site that is published there, with what the folder's site.yaml says, if it has one. */
export function siteAt(origin: string, base = "", contentFolder = "no-such-folder"): Site {
  return { ...identityOf(readSiteFile(contentFolder)), contentFolder, origin, base };
}
