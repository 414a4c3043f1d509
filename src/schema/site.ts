import { z } from "zod";
import { ACCENTS, type Accent } from "./accents.ts";
import { httpUrl, id, line, text } from "./text.ts";

const accents = Object.keys(ACCENTS) as [Accent, ...Accent[]];
const LONGEST_NAME = 60;
const LONGEST_TAGLINE = 120;
/** An address or a path, and a hash. */
const LONGEST_PLACE = 500;

/** `site.yaml` of a content folder: what the catalogue is called, how it looks, where it is published. */
export const siteSchema = () =>
  z.strictObject({
    name: line.max(LONGEST_NAME).meta({ description: "What the catalogue is called: on every page, in citations and in data files." }),
    tagline: line.max(LONGEST_TAGLINE).optional().meta({ description: "One sentence, the heading of the home page." }),
    description: text.optional().meta({ description: "What the catalogue is, for search engines and shared links." }),
    about: text.optional().meta({ description: "Paragraphs at the head of the page about the catalogue; a blank line parts them." }),
    accent: z.enum(accents).optional().meta({ description: "The colour of rules and marks." }),
    address: httpUrl.optional().meta({ description: "Where the site is published, its path included. SITE_URL and BASE_PATH win." }),
    repository: httpUrl.optional().meta({ description: "Address of the repository, for “Correct it” and “History”. REPOSITORY_URL wins." }),
    branch: line.optional().meta({ description: "Branch that these links lead to: main, where nothing is said." }),
    contact: line.optional().meta({ description: "An e-mail address, or the address of a page: where mistakes are reported." }),
    extends: z.string().min(1).max(LONGEST_PLACE).optional().meta({
      description: "A published catalogue that this one builds on, with the hash of its catalog.json: https://cards.example/@sha256-…",
    }),
    takes: z
      .union([z.literal("all"), z.array(id).min(1).max(1000)])
      .optional()
      .meta({ description: "Models of that catalogue that have a page here although no file names them: their ids, or all." }),
    license: z
      .strictObject({
        name: line,
        spdx: line.meta({ description: "Its SPDX id, or LicenseRef-… for one that SPDX does not list." }),
        url: httpUrl.optional(),
      })
      .optional()
      .meta({ description: "The licence of the content." }),
    home: z
      .strictObject({
        proposal: id.optional().meta({ description: "Id of the proposal that the home page names. Absent: none." }),
        exhibit: z
          .strictObject({ model: id, field: id })
          .optional()
          .meta({ description: "The fact whose receipt stands open there. Absent: one is chosen." }),
        try: z.array(line).min(1).max(5).optional().meta({ description: "Searches that are offered below its field." }),
      })
      .optional(),
    comparisons: z
      .array(
        z.strictObject({
          id,
          title: line,
          lede: text,
          models: z.array(id).min(1).max(60).optional().meta({ description: "Ids of the models, in any order: the oldest comes first." }),
          "generations-of": id
            .optional()
            .meta({ description: "A family: the largest released model of each family below it, of the same makers." }),
        }),
      )
      .max(20)
      .optional()
      .meta({ description: "Comparisons that no field of a card decides." }),
  });

/** What `site.yaml` says. */
export interface SiteFile {
  name: string;
  tagline?: string;
  description?: string;
  about?: string;
  accent?: Accent;
  address?: string;
  repository?: string;
  branch?: string;
  contact?: string;
  extends?: string;
  takes?: "all" | string[];
  license?: ContentLicense;
  home?: { proposal?: string; exhibit?: { model: string; field: string }; try?: string[] };
  comparisons?: Comparison[];
}

export interface ContentLicense {
  name: string;
  spdx: string;
  url?: string;
}

/** Either some models, or the generations of a family. */
export interface Comparison {
  id: string;
  title: string;
  lede: string;
  models?: string[];
  "generations-of"?: string;
}
