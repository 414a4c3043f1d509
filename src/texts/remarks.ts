/** What comments in a text say to the check. */
export interface Remarks {
  /** Lines that are left unchecked, from 1. */
  ignored: ReadonlySet<number>;
  /** Names of the authors' own models. */
  own: readonly string[];
}

const REMARK = /(?:<!--|%|\.\.|\/\/|\[\/\/\]: # \(|#)\s*cardfile:\s*(?<what>ignore|own)\b[ \t]*(?<names>[^\n]*)/;

/** `cardfile: ignore` leaves its line unchecked, or the next one when it stands alone; `cardfile: own A, B` names models of the authors. */
export function remarksIn(source: string): Remarks {
  const ignored = new Set<number>();
  const own: string[] = [];
  source.split("\n").forEach((line, index) => {
    const match = REMARK.exec(line);
    if (match?.groups?.["what"] === "own")
      own.push(
        ...(match.groups["names"] ?? "")
          .replace(/(?:-->|\))\s*$/, "")
          .split(",")
          .map((name) => name.trim())
          .filter(Boolean),
      );
    if (match?.groups?.["what"] !== "ignore") return;
    ignored.add(index + 1);
    if (line.slice(0, match.index).trim() === "") ignored.add(index + 2);
  });
  return { ignored, own };
}
