import { dump } from "js-yaml";

export interface CitedEdition {
  title: string;
  edition: string;
  /** YYYY-MM-DD. */
  date: string;
  /** SPDX id. */
  license: string;
  /** Address of the catalogue. */
  url: string;
  repository?: string;
  commit?: string;
}

/** CITATION.cff of an edition, Citation File Format 1.2.0: how the data are cited. */
export function citationFile({ title, edition, date, license, url, repository, commit }: CitedEdition): string {
  return dump(
    {
      "cff-version": "1.2.0",
      message: "If you use these data, please cite them with their edition.",
      type: "dataset",
      title,
      authors: [{ name: `${title} contributors` }],
      version: edition,
      "date-released": date,
      license,
      url,
      ...(repository === undefined ? {} : { "repository-code": repository }),
      ...(commit === undefined ? {} : { commit }),
    },
    { lineWidth: -1 },
  );
}
