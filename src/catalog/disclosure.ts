import { requiredModelFields } from "../schema/fields.ts";
import type { Disclosure, Fact } from "./model.ts";

/** How many of the required facts are known, disputed, and not. */
export function disclosureOf(facts: ReadonlyMap<string, Fact>): Disclosure {
  const marks = requiredModelFields.map((field) => {
    const fact = facts.get(field.id);
    const status = fact?.claims[0].status;
    const state =
      status === "not-applicable" ? "not-applicable" : fact?.disputed ? "disputed" : fact?.claims[0].known ? "known" : "unknown";
    return { id: field.id, label: field.label, state } as const;
  });
  const count = (state: string) => marks.filter((mark) => mark.state === state).length;
  const applicable = marks.length - count("not-applicable");
  return { known: count("known") + count("disputed"), disputed: count("disputed"), unknown: count("unknown"), total: applicable, marks };
}
