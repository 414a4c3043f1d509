/** Where the site is published, and what it is built from. Read from the environment once, by scripts and pages. */
export interface Site {
  /** Folder with the entries. */
  contentFolder: string;
  /** Origin, without a trailing slash: `https://example.org`. */
  origin: string;
  /** Path below the origin, without a trailing slash: `""` or `/cards`. */
  base: string;
  /** Address of the repository, for "Correct it" and "History" links. Absent: they are left out. */
  repository?: string;
  /** `SOURCE_DATE_EPOCH` as a date. */
  epochDate?: string;
  /** `npm run build` draws the cards itself, and Astro makes the frames of their pages alone. */
  drawsCardsApart?: boolean;
}

export function readSite(environment: Record<string, string | undefined>): Site {
  const repository = environment["REPOSITORY_URL"]?.replace(/\/+$/, "");
  const epoch = Number(environment["SOURCE_DATE_EPOCH"] || Number.NaN);
  return {
    contentFolder: environment["CARDFILE_CONTENT"] || "content",
    origin: (environment["SITE_URL"] || "http://localhost:4321").replace(/\/+$/, ""),
    base: normalizeBase(environment["BASE_PATH"] ?? ""),
    ...(repository ? { repository } : {}),
    ...(Number.isFinite(epoch) ? { epochDate: new Date(epoch * 1000).toISOString().slice(0, 10) } : {}),
    ...(environment["CARDFILE_CARDS"] === "apart" ? { drawsCardsApart: true } : {}),
  };
}

function normalizeBase(path: string): string {
  const trimmed = path.replace(/^\/+|\/+$/g, "");
  return trimmed === "" ? "" : `/${trimmed}`;
}
