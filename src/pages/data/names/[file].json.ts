import type { APIRoute } from "astro";
import { catalog } from "../../../content.ts";
import { nameFiles } from "../../../views/name-files.ts";

export function getStaticPaths() {
  return nameFiles(catalog).map(({ file, contents }) => ({ params: { file }, props: { contents } }));
}

export const GET: APIRoute = ({ props }) => Response.json(props["contents"]);
