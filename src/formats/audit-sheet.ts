import { stringify } from "csv-stringify/sync";
import type { AuditedStatement } from "./audit-sample.ts";
import { heading, link, list, paragraph, text, writeMarkdown } from "./mdast.ts";

/** What an auditor can say of a statement. */
export const VERDICTS = ["confirmed", "wrong", "could not be opened"] as const;

interface Sheet {
  statements: readonly AuditedStatement[];
  seed: number;
  /** Origin of the site, without a slash at the end. */
  origin: string;
  /** Of the content: its date, and its commit where there is one. */
  edition: string;
}

const INSTRUCTIONS =
  "Open each source at its place and read the words yourself. Tick one box a statement; where it is wrong, write what the source says. Judge status, scope and date as well as the value.";

/** A sheet to tick off: a heading a statement, with what is stated, where it is said to stand, and boxes. */
export function auditMarkdown({ statements, seed, origin, edition }: Sheet): string {
  return writeMarkdown([
    heading(1, `Audit of ${statements.length} statements`),
    paragraph(text(`Edition ${edition}; seed ${seed}. ${INSTRUCTIONS}`)),
    ...statements.flatMap(({ stratum, model, subject, stated, url, citations }, index) => [
      heading(2, `${index + 1}. ${model}: ${subject}`),
      paragraph(link(origin + url, stated), text(` · ${stratum}`)),
      list(
        citations.map(({ href, title, locator, checked }) => [
          link(absolute(href, origin), title),
          text(` · ${locator} · checked ${checked}`),
        ]),
      ),
      list([...VERDICTS.map((verdict) => [text(`☐ ${verdict}`)]), [text("What the source says:")]]),
    ]),
  ]);
}

/** The same for a spreadsheet: a row a statement, its last two columns empty. */
export function auditCsv({ statements, seed, origin, edition }: Sheet): string {
  return stringify(
    statements.map(({ stratum, model, subject, stated, url, citations }, index) => ({
      number: index + 1,
      stratum,
      model,
      subject,
      stated,
      url: origin + url,
      sources: citations.map(({ href }) => absolute(href, origin)).join("|"),
      places: citations.map(({ locator }) => locator).join("|"),
      checked: citations.map(({ checked }) => checked).join("|"),
      edition,
      seed,
      verdict: "",
      remark: "",
    })),
    { header: true },
  );
}

function absolute(href: string, origin: string): string {
  return href.startsWith("/") ? origin + href : href;
}
