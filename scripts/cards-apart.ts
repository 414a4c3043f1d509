import type { AstroIntegration } from "astro";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { readSite } from "../src/catalog/site.ts";
import { handedOver, handOver } from "../src/card-pages/handed-over.ts";
import { provideReferences } from "../src/views/reference-text.ts";
import { drawCards, KINDS, readWhenThere, writeWhole } from "./draw-cards.ts";
import { takeBundle } from "./kept-bundle.ts";
import { readReferences } from "./kept-references.ts";
import type { Shard } from "./shards.ts";
import { drawSitePages } from "./site-pages.ts";

/** Names in the workshop: what the build knows before the first page, and what Astro bundled. */
export const INPUTS_FILE = "inputs.json";
export const BUNDLE_FILE = "bundle.json";

/**
 * Part of Astro in `npm run build`: what it bundled is kept for the next build, pages are drawn as they are drawn from a
 * kept bundle, and when all are made, this process helps to draw the cards that are left.
 */
export function cardsApart(workshop: string, shard: Shard): AstroIntegration {
  let fresh = "";
  return {
    name: "cardfile:cards-apart",
    hooks: {
      "astro:config:done": ({ config }) => {
        fresh = fileURLToPath(config.outDir).replace(/\/$/, "");
      },
      "astro:build:start": ({ setPrerenderer }) =>
        setPrerenderer((usual) => ({
          ...usual,
          // All pages are drawn here, and none is left to Astro.
          async getStaticPaths() {
            const bundle = takeBundle(fresh, Reflect.get(usual, "app"));
            if (bundle) writeWhole(join(workshop, BUNDLE_FILE), JSON.stringify(bundle));
            provideReferences(await readReferences(workshop));
            const { inputs, history } = JSON.parse(await readWhenThere(join(workshop, INPUTS_FILE)));
            handOver({ inputs });
            await drawSitePages(usual, { site: readSite(process.env), inputs, history, workshop, fresh, shard });
            return [];
          },
        })),
      "astro:build:done": async () => {
        const { cards } = handedOver();
        if (!cards) return;
        for (const kind of KINDS) await drawCards(kind, cards, workshop);
      },
    },
  };
}
