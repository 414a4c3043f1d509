import { catalog } from "../../content.ts";
import { filesBesidePages } from "../../exports/beside-pages.ts";

export const { getStaticPaths, GET } = filesBesidePages("spdx", catalog);
