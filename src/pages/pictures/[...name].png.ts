import type { APIRoute } from "astro";
import { catalog } from "../../content.ts";
import { drawPicture, type Picture } from "../../pictures/picture.ts";
import { brandOf, pictures } from "../../views/pictures.ts";

export function getStaticPaths() {
  return [...pictures(catalog)].map(([name, picture]) => ({ params: { name }, props: { picture } }));
}

export const GET: APIRoute<{ picture: Picture }> = ({ props: { picture } }) =>
  new Response(drawPicture(picture, brandOf(catalog.site)), { headers: { "Content-Type": "image/png" } });
