import type { APIRoute } from "astro";
import type { Model } from "../../catalog/model.ts";
import { catalog } from "../../content.ts";
import { appendixCard } from "../../views/appendix-card.ts";

export function getStaticPaths() {
  if (catalog.site.drawsCardsApart) return [];
  return [...catalog.models.values()].map((model) => ({ params: { id: model.id }, props: { model } }));
}

export const GET: APIRoute<{ model: Model }> = ({ props: { model } }) => Response.json(appendixCard(model, catalog));
