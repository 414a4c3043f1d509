import { formatScope } from "../catalog/format.ts";
import type { Catalogue } from "./catalogue.ts";
import type { CatalogueClaim } from "./catalogue-shape.ts";

/** Where a claim was read. */
export interface AnsweredReceipt {
  title: string;
  locator: string;
  checked: string;
  /** The document; absent where it has no address. */
  address?: string;
  quote?: string;
  state?: string;
  confirmed?: string;
}

export interface AnsweredClaim {
  display: string;
  status: string;
  /** Part of the training, or of the model, of which it is said. */
  scope?: string;
  text?: string;
  note?: string;
  method?: string;
  reason?: string;
  receipts: AnsweredReceipt[];
}

/** A claim with the places where it was read. */
export function claimAnswer(
  catalogue: Catalogue,
  { display, status, phase, covers, text, note, method, reason, citations }: CatalogueClaim,
): AnsweredClaim {
  const scope = formatScope({ phase, covers });
  return {
    display,
    status,
    ...(scope ? { scope } : {}),
    ...(text === undefined || text === display ? {} : { text }),
    ...(note === undefined ? {} : { note }),
    ...(method === undefined ? {} : { method }),
    ...(reason === undefined ? {} : { reason }),
    receipts: citations.map((citation) => receiptOf(catalogue, citation)),
  };
}

export function receiptOf(
  { sources }: Catalogue,
  { source, locator, checked, quote, state, confirmed }: CatalogueClaim["citations"][number],
): AnsweredReceipt {
  const document = sources[source];
  const address = document?.URL;
  return {
    title: document?.title ?? source,
    locator,
    checked,
    ...(address === undefined ? {} : { address }),
    ...(quote === undefined ? {} : { quote }),
    ...(state === undefined ? {} : { state }),
    ...(confirmed === undefined ? {} : { confirmed }),
  };
}
