import { readCatalog } from "./src/catalog/catalog.ts";
import { readSite } from "./src/catalog/site.ts";
import { bibtex } from "./src/exports/bibtex.ts";
const c = readCatalog(readSite(process.env));
const t0=performance.now();
const text=bibtex([...c.sources.values()].map(s=>({id:s.id,source:s.data})));
console.error(performance.now()-t0);
console.log(text);
