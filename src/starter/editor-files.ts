export const IGNORED = `# Schemas for editors; npm run editor writes them again.
.astro/
.DS_Store
`;

const EDITOR_SETTINGS = {
  "astro.content-intellisense": true,
  "yaml.schemas": {
    "./.astro/collections/sources.schema.json": "sources/*.yaml",
    "./.astro/collections/inquiries.schema.json": "inquiries/*.yaml",
    "./.astro/collections/site.schema.json": "site.yaml",
    "./.astro/collections/fields.schema.json": "fields.yaml",
  },
  "yaml.format.enable": false,
  "[markdown]": { "editor.quickSuggestions": { other: true, comments: false, strings: true } },
  "[mdx]": { "editor.quickSuggestions": { other: true, comments: false, strings: true } },
};
const EXTENSIONS = { recommendations: ["astro-build.astro-vscode", "redhat.vscode-yaml", "unifiedjs.vscode-mdx"] };

/** What Visual Studio Code needs to complete and check cards. */
export const EDITOR_FILES: Record<string, string> = {
  ".vscode/settings.json": `${JSON.stringify(EDITOR_SETTINGS, null, 2)}\n`,
  ".vscode/extensions.json": `${JSON.stringify(EXTENSIONS, null, 2)}\n`,
};
