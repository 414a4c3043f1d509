import { EVENT_ID, parseEvents, SCALAR_STYLE, type Event } from "js-yaml";

/** Deeper than any entry's front matter, shallower than any parser's stack. */
export const DEEPEST = 24;

/** What js-yaml saw in the text that was read last: where its faults stand is asked right after it was read. */
let last: { text: string; events: Event[] } | undefined;

/** The events of a text, in its order. Throws a `YAMLException` where it is no YAML. */
export function readEvents(text: string): Event[] {
  last = undefined;
  const events = parseEvents(text, { maxDepth: DEEPEST });
  last = { text, events };
  return events;
}

/** The events of the text that was read last; undefined of any other. */
export function lastEvents(text: string): readonly Event[] | undefined {
  return last?.text === text ? last.events : undefined;
}

/** Whether values have names or tags, or numbers begin with a zero or have more digits than a number can hold. */
export function holdsOddScalar(text: string, events: readonly Event[]): boolean {
  return events.some((event) => {
    if (("anchorStart" in event && event.anchorStart >= 0) || ("tagStart" in event && event.tagStart >= 0)) return true;
    if (event.type !== EVENT_ID.SCALAR || event.style !== SCALAR_STYLE.PLAIN || !NUMERIC.has(text.charCodeAt(event.valueStart)))
      return false;
    const length = event.valueEnd - event.valueStart;
    return length > 1 && ODD_NUMBER.test(text.slice(event.valueStart, event.valueStart + Math.min(length, 40)));
  });
}

/** What numbers begin with. */
const NUMERIC: ReadonlySet<number> = new Set([..."+-.0123456789"].map((sign) => sign.charCodeAt(0)));
/** Another base, a zero in front, or more than fifteen digits. */
const ODD_NUMBER = /^[-+]?(?:0[xo\d]|[.\d]{16})/i;
