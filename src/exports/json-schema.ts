import { z } from "zod";
import { collections } from "../schema/collections.ts";

/** JSON Schema 2020-12 of each collection's front matter, as authors write it; for editors. */
export function jsonSchemas(): { name: string; schema: object }[] {
  return collections.map((collection) => ({
    name: collection.id,
    schema: {
      $id: `/data/schema/${collection.id}.json`,
      title: `Front matter of ${collection.id}/`,
      ...z.toJSONSchema(collection.schema("authored"), { target: "draft-2020-12", reused: "ref", io: "input" }),
    },
  }));
}
