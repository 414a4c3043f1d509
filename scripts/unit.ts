/** Some files that were drawn together, and the hash of what they were drawn from. */
export interface Unit {
  inputs: string;
  /** Paths below the site's folder, with slashes. */
  files: readonly string[];
  /** Of the bytes of all of them: `digestOfFiles`. */
  digest: string;
  /** Of what the file system said of them when they had been written or linked: `joinStamps`. */
  stamp: string;
}
