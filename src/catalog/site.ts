import { basename, resolve } from "node:path";
import { DEFAULT_ACCENT, type Accent } from "../schema/accents.ts";
import type { ContentLicense, SiteFile } from "../schema/site.ts";
import { pathInRepository } from "./revision.ts";
import { readSiteFile } from "./settings.ts";

/** What a catalogue is called, how it looks and where it is published. Read once, by scripts and pages. */
export interface Site extends SiteIdentity {
  /** Folder with the entries. */
  contentFolder: string;
  /** Origin, without a trailing slash: `https://example.org`. */
  origin: string;
  /** Path below the origin, without a trailing slash: `""` or `/cards`. */
  base: string;
  /** Address of the repository, for "Correct it" and "History" links. Absent: they are left out. */
  repository?: string;
  /** Path of the content folder in that repository, with a slash at its end; "" where the folder is all of it. */
  pathInRepository?: string;
  /** `SOURCE_DATE_EPOCH` as a date. */
  epochDate?: string;
  /** `npm run build` draws the cards itself, and Astro makes the frames of their pages alone. */
  drawsCardsApart?: boolean;
}

/** What `site.yaml` says, and what stands in where it says nothing. */
export interface SiteIdentity extends Pick<SiteFile, "about" | "contact" | "extends"> {
  name: string;
  tagline: string;
  description: string;
  accent: Accent;
  /** Branch of the repository that links lead to. */
  branch: string;
  /** Of the content. Absent: nobody says. */
  license?: ContentLicense;
  home: NonNullable<SiteFile["home"]>;
  comparisons: NonNullable<SiteFile["comparisons"]>;
}

/** What a catalogue is called that does not say. */
const NEUTRAL = {
  name: "Model cards",
  tagline: "Every figure with its source",
  description: "Model cards in which each fact names its source, the place in it, and the day on which someone read it there.",
  accent: DEFAULT_ACCENT,
  branch: "main",
  home: {},
  comparisons: [],
} as const;

/** The site of an environment and of `site.yaml` in its content folder; where both say something, the environment wins. */
export function readSite(environment: Record<string, string | undefined>): Site {
  const contentFolder = environment["CARDFILE_CONTENT"] || "content";
  const { address, repository: ownRepository, ...identity } = readSiteFile(contentFolder);
  const published = address === undefined ? undefined : new URL(address);
  const repository = (environment["REPOSITORY_URL"] ?? ownRepository)?.replace(/\/+$/, "");
  const epoch = Number(environment["SOURCE_DATE_EPOCH"] || Number.NaN);
  return {
    ...identityOf(identity),
    contentFolder,
    origin: (environment["SITE_URL"] || published?.origin || "http://localhost:4321").replace(/\/+$/, ""),
    base: normalizeBase(environment["BASE_PATH"] ?? published?.pathname ?? ""),
    ...(repository ? { repository, pathInRepository: pathInRepository(contentFolder) ?? `${basename(resolve(contentFolder))}/` } : {}),
    ...(Number.isFinite(epoch) ? { epochDate: new Date(epoch * 1000).toISOString().slice(0, 10) } : {}),
  };
}

export function identityOf(file: Partial<SiteFile>): SiteIdentity {
  const { name, tagline, description, accent, branch, home, comparisons, about, contact, license, extends: base } = { ...NEUTRAL, ...file };
  return {
    name,
    tagline,
    description,
    accent,
    branch,
    home,
    comparisons: [...comparisons],
    ...(about === undefined ? {} : { about }),
    ...(contact === undefined ? {} : { contact }),
    ...(base === undefined ? {} : { extends: base }),
    ...(license === undefined ? {} : { license }),
  };
}

function normalizeBase(path: string): string {
  const trimmed = path.replace(/^\/+|\/+$/g, "");
  return trimmed === "" ? "" : `/${trimmed}`;
}
