import { groupBy } from "../catalog/group-by.ts";
import type { ChangeView } from "./changes.ts";

/** The changes of a day, commit by commit. */
export interface ChangeDay {
  /** "21 November 2026". */
  day: string;
  /** "2026-11-21". */
  date: string;
  commits: { commit: string; url?: string; subject: string; changes: ChangeView[] }[];
}

/** Changes, the newest first, by the day and the commit that made them. */
export function changeDays(changes: readonly ChangeView[]): ChangeDay[] {
  return [...groupBy(changes, ({ day }) => day)].map(([day, ofDay]) => ({
    day,
    date: ofDay[0]?.date.slice(0, 10) ?? "",
    commits: [...groupBy(ofDay, ({ commit }) => commit)].map(([commit, ofCommit]) => ({
      commit,
      ...(ofCommit[0]?.commitUrl ? { url: ofCommit[0].commitUrl } : {}),
      subject: ofCommit[0]?.subject ?? "",
      changes: ofCommit,
    })),
  }));
}
