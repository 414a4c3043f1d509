import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException, type Event, type ScalarEvent } from "js-yaml";
import { isMap, isScalar, isSeq, type Node } from "yaml";
import { lastEvents } from "./yaml-events.ts";

/** Where a value of a YAML text stands, and the values in it. Offsets in the text. */
export interface PlacedValue {
  /** Undefined where only the slower reader tells. */
  range?: { start: number; end: number };
  /** Nothing is written there. */
  isAbsent?: true;
  /** Of a map, in their order. */
  pairs?: { key: string | undefined; keyPlace: PlacedValue; value: PlacedValue | undefined }[];
  /** Of a list. */
  items?: PlacedValue[];
}

/** Keys that are the text that they are written with. */
const PLAIN_KEY = /^[A-Za-z][\w-]*$/;
/** Signs around a text in quotes. */
const QUOTES: Readonly<Record<number, number>> = {
  [SCALAR_STYLE.PLAIN]: 0,
  [SCALAR_STYLE.SINGLE_QUOTED]: 1,
  [SCALAR_STYLE.DOUBLE_QUOTED]: 1,
};

/** The places of a text of maps with plain keys, by js-yaml's events; undefined of any other. Where lists, maps and blocks end it does not say. */
export function quickPlaces(text: string): PlacedValue | undefined {
  try {
    return placesIn(text, parseEvents(text, {}));
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}

/** The same of the text that was read last; undefined of any other. */
export function knownPlaces(text: string): PlacedValue | undefined {
  const events = lastEvents(text);
  return events && placesIn(text, events);
}

function placesIn(text: string, events: readonly Event[]): PlacedValue | undefined {
  let next = 1;
  const read = (): PlacedValue | undefined => {
    const event = events[next++];
    if (!event || !isPlain(event)) return undefined;
    if (event.type === EVENT_ID.SCALAR) return placeOfText(event);
    const value: PlacedValue = event.type === EVENT_ID.MAPPING ? { pairs: [] } : { items: [] };
    while (events[next]?.type !== EVENT_ID.POP) {
      const keyEvent = events[next];
      const first = read();
      if (!first) return undefined;
      if (value.items) value.items.push(first);
      else {
        const key = keyEvent?.type === EVENT_ID.SCALAR ? getScalarValue(text, keyEvent) : "";
        const second = PLAIN_KEY.test(key) ? read() : undefined;
        if (!second) return undefined;
        value.pairs?.push({ key, keyPlace: first, value: second });
      }
    }
    next += 1;
    return value;
  };
  const [first, ...others] = events.filter(({ type }) => type === EVENT_ID.DOCUMENT);
  const value = first && others.length === 0 ? read() : undefined;
  return value?.pairs ? value : undefined;
}

/** Without what stands before a value: its tag, and a name for it. */
function isPlain(event: Event): event is Exclude<Event, { type: 1 | 5 | 6 }> {
  return "tagStart" in event && event.tagStart < 0 && event.anchorStart < 0;
}

function placeOfText({ valueStart, valueEnd, style }: ScalarEvent): PlacedValue {
  if (valueStart < 0) return { isAbsent: true };
  const around = QUOTES[style];
  return around === undefined ? {} : { range: { start: valueStart - around, end: valueEnd + around } };
}

/** The places of what `yaml` read. */
export function placesOf(node: unknown): PlacedValue {
  const { range: found } = (node ?? {}) as Partial<Node>;
  const value: PlacedValue = found ? { range: { start: found[0], end: found[1] } } : { range: { start: 0, end: 0 } };
  if (isMap(node)) {
    value.pairs = node.items.flatMap(({ key, value: inner }) => [
      {
        key: isScalar(key) ? String(key.value) : undefined,
        keyPlace: placesOf(key),
        value: inner === null || inner === undefined ? undefined : placesOf(inner),
      },
    ]);
  } else if (isSeq(node)) value.items = node.items.map(placesOf);
  else if (isScalar(node) && node.value === null && node.source === "") value.isAbsent = true;
  return value;
}
