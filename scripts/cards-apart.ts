import type { AstroIntegration } from "astro";
import { FRAME_ID } from "../src/card-pages/frame.ts";
import { provideReferences } from "../src/views/reference-text.ts";
import { handedOver } from "../src/card-pages/handed-over.ts";
import { readReferences } from "./kept-references.ts";
import { shareOf, type Shard } from "./shards.ts";
import { drawCards, keepFrame, KINDS } from "./draw-cards.ts";

/** End of the address of each frame → its name. */
const FRAMES = { [`/models/${FRAME_ID}/`]: "model", [`/models/${FRAME_ID}/history/`]: "history" } as const;

/**
 * Part of Astro in `npm run build`: the frames of the cards' pages are made first and go to the workshop instead of the
 * site, and when all pages are made, this process helps to draw the cards that are left.
 */
export function cardsApart(workshop: string, shard: Shard): AstroIntegration {
  return {
    name: "cardfile:cards-apart",
    hooks: {
      "astro:build:start": ({ setPrerenderer }) =>
        setPrerenderer((usual) => ({
          ...usual,
          async getStaticPaths() {
            provideReferences(await readReferences(workshop));
            const paths = await usual.getStaticPaths();
            const frames = paths.filter(({ pathname }) => pathname.includes(FRAME_ID));
            const others = paths.filter((path) => !frames.includes(path));
            return [...frames, ...shareOf(others, shard)];
          },
          async render(request, options) {
            const rendered = await usual.render(request, options);
            const [, frame] = Object.entries(FRAMES).find(([end]) => new URL(request.url).pathname.endsWith(end)) ?? [];
            if (!frame) return rendered;
            keepFrame(workshop, frame, await (rendered instanceof Response ? rendered : rendered.response).text());
            // An answer without a body leaves no page behind.
            return new Response(null);
          },
        })),
      "astro:build:done": async () => {
        const inputs = handedOver();
        if (!inputs) return;
        for (const kind of KINDS) await drawCards(kind, inputs, workshop);
      },
    },
  };
}
