import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { resolve } from "node:path";
import { readSite } from "./src/catalog/site.ts";
import { bundleAlone } from "./scripts/bundle-alone.ts";
import { fetchBaseOrSay } from "./scripts/fetch-base.ts";

const { origin, base } = readSite(process.env);
const catalogue = resolve("src/content.ts");
const content = resolve(process.env.CARDFILE_CONTENT || "content");
// Where `npm run build` wants what is bundled, to draw all pages from it; a plain `astro build` draws them itself.
const bundle = process.env.CARDFILE_BUNDLE;

export default defineConfig({
  site: origin,
  base: base || "/",
  trailingSlash: "always",
  // The build writes beside the served site and swaps at the end: scripts/build.ts.
  outDir: process.env.CARDFILE_OUT || "dist",
  // Pages for people and programs; nothing of the site needs a server.
  output: "static",
  compressHTML: true,
  build: { format: "directory", inlineStylesheets: "never", concurrency: 8 },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  integrations: [mdx(), ...(bundle ? [bundleAlone(bundle)] : [])],
  vite: {
    build: { assetsInlineLimit: 0 },
    plugins: [reloadOnContentChange()],
  },
});

/** Pages reach the catalogue by import, not through a content store, so an edited card must drop that import. */
function reloadOnContentChange() {
  return {
    name: "cardfile:reload-on-content-change",
    /** @param {import("vite").ViteDevServer} server */
    async configureServer(server) {
      // Elsewhere the scripts have done so before Astro is started.
      await fetchBaseOrSay(content);
      server.watcher.add(content);
      server.watcher.on("all", async (_event, file) => {
        if (!resolve(file).startsWith(content)) return;
        if (resolve(file) === resolve(content, "site.yaml")) await fetchBaseOrSay(content);
        // The module that holds the catalogue, and with it the pages that import it; parsed cards are kept.
        for (const { moduleGraph } of Object.values(server.environments)) {
          for (const module of moduleGraph.getModulesByFile(catalogue) ?? []) moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: "full-reload" });
      });
    },
  };
}
