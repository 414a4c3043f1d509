import type { CollectionId } from "../schema/collections.ts";

/** Addresses of section 5 of the contract, rooted, with the base path of the site. */
export class Urls {
  readonly base: string;

  constructor(base: string) {
    this.base = base;
  }

  page(path: string): string {
    return `${this.base}${path}`;
  }

  entry(collection: CollectionId, id: string): string {
    return collection === "accelerators" || collection === "inquiries"
      ? `${this.base}/${collection}/#${id}`
      : `${this.base}/${collection}/${id}/`;
  }

  fact(model: string, field: string): string {
    return `${this.base}/models/${model}/#${field}`;
  }
}

/** Where a contact is reached: `mailto:` for an e-mail address. */
export function contactUrl(contact: string): string {
  return /^https?:/.test(contact) ? contact : `mailto:${contact}`;
}
