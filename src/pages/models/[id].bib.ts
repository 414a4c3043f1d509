import { catalog } from "../../content.ts";
import { routeBesidePages } from "../../views/beside-pages.ts";

export const { getStaticPaths, GET } = routeBesidePages("bibtex", catalog);
