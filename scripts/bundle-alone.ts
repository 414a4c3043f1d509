import type { AstroIntegration } from "astro";
import { renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { takeBundle } from "./kept-bundle.ts";
import { sharedModules } from "./shared-modules.ts";

/** Part of Astro in `npm run build`: what it bundled goes to a file, and no page is made. Pages are drawn where the catalogue is. */
export function bundleAlone(file: string): AstroIntegration {
  let folder = "";
  return {
    name: "cardfile:bundle-alone",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [sharedModules()] } });
      },
      "astro:config:done": ({ config }) => {
        folder = fileURLToPath(config.outDir).replace(/\/$/, "");
      },
      "astro:build:start": ({ setPrerenderer }) =>
        setPrerenderer((usual) => ({
          ...usual,
          async getStaticPaths() {
            const bundle = takeBundle(folder, Reflect.get(usual, "app"));
            writeFileSync(`${file}-new`, JSON.stringify(bundle));
            renameSync(`${file}-new`, file);
            return [];
          },
        })),
    },
  };
}
