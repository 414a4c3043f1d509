/** Where the generator is taken from: a repository of GitHub, and the commit that is built with. */
export interface Generator {
  repository: string;
  commit: string;
}

/** Where nobody knows: words that whoever begins the catalogue replaces. */
export const UNKNOWN_GENERATOR: Generator = { repository: "OWNER/cardfile", commit: "COMMIT" };
