import { catalog } from "../../../content.ts";
import { routeFacts } from "../../../views/beside-pages.ts";

export const { getStaticPaths, GET } = routeFacts("svg", catalog);
