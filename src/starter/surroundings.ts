/** Where the generator is taken from: a repository of GitHub, and the commit that is built with. */
export interface Generator {
  repository: string;
  commit: string;
}

/** Where nobody knows: words that whoever begins the catalogue replaces. */
export const UNKNOWN_GENERATOR: Generator = { repository: "OWNER/cardfile", commit: "COMMIT" };

/** `site.yaml` of a new catalogue, with every key that may be written. */
export function siteFile(name: string): string {
  return `# What this catalogue is called and how it looks: docs/site.md of Cardfile. Everything but the name may be left out.
name: ${JSON.stringify(name)}
tagline: Every figure with its source.
# description: For search engines and links that are shared.
# about: Paragraphs at the head of the page about the catalogue.
accent: teal # oxide, ochre, forest, teal, plum or graphite
# address: https://example.org/cards/
# repository: https://github.com/OWNER/REPOSITORY
# branch: main
# contact: cards@example.org
# license: { name: CC BY 4.0, spdx: CC-BY-4.0, url: "https://creativecommons.org/licenses/by/4.0/" }
# home:
#   proposal: our-proposal
#   exhibit: { model: example-3b, field: training-tokens }
#   try: [example, training tokens]
`;
}

/** Checks pull requests, and publishes what is merged on GitHub Pages. */
export function workflow({ repository, commit }: Generator): string {
  return `name: Cards

# Checks the cards, builds the site, and publishes it on GitHub Pages (Settings, Pages, Source: GitHub Actions).
on:
  push:
    branches: [main]
  pull_request:
  workflow_dispatch:

permissions:
  contents: read

env:
  CARDFILE_CONTENT: \${{ github.workspace }}/cards

jobs:
  site:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:
      - uses: actions/checkout@v4
        with:
          path: cards
          # The whole history: pages show the revision and what changed.
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/checkout@v4
        with:
          repository: ${repository}
          ref: ${commit}
          path: cardfile
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 24
          cache: npm
          cache-dependency-path: cardfile/package-lock.json
      - run: npm ci
        working-directory: cardfile
      - run: npm run --silent check -- --format github
        working-directory: cardfile
      - if: github.event_name != 'pull_request'
        uses: actions/configure-pages@v5
        id: pages
      - run: npm run build
        working-directory: cardfile
        env:
          SITE_URL: \${{ steps.pages.outputs.origin }}
          BASE_PATH: \${{ steps.pages.outputs.base_path }}
          REPOSITORY_URL: \${{ github.server_url }}/\${{ github.repository }}
      - if: github.event_name != 'pull_request'
        uses: actions/upload-pages-artifact@v3
        with:
          path: cardfile/dist

  deploy:
    if: github.event_name != 'pull_request'
    needs: site
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    concurrency:
      group: pages
      cancel-in-progress: false
    steps:
      - uses: actions/deploy-pages@v4
        id: deployment
`;
}

export const PRE_COMMIT = `# https://pre-commit.com checks the cards before each commit. CARDFILE names a clone of Cardfile; without it, the folder beside this one.
repos:
  - repo: local
    hooks:
      - id: cards
        name: Check the cards
        language: system
        pass_filenames: false
        entry: sh -c 'cards=$PWD; cd "\${CARDFILE:-../cardfile}" && CARDFILE_CONTENT="$cards" npm run --silent check'
`;

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

/** What the team reads first. */
export function readme(name: string, folder: string, { repository, commit }: Generator): string {
  return `# ${name}

Model cards in which each fact names its source. The cards are the files of this folder; [Cardfile](https://github.com/${repository}) checks them and builds the site.

## See the site

Needs Node 20 or newer and git. In the folder above this one:

\`\`\`sh
git clone https://github.com/${repository}.git cardfile
cd cardfile
git checkout ${commit}
npm ci
export CARDFILE_CONTENT="$PWD/../${folder}"
npm start
\`\`\`

builds the site and serves it at <http://localhost:4321/>. \`npm run dev\` shows a card while you edit it, \`npm run check\` names the line and column of whatever is wrong and what to write instead.

## Add a card

1. \`npm run new -- my-model-7b\` (in the clone, with \`CARDFILE_CONTENT\` set) writes \`models/my-model-7b.mdx\` with a blank for every required fact; \`npm run import -- README.md\` makes a draft from a card of Hugging Face. What cards refer to is made alike: \`npm run new -- sources https://…\`, \`npm run new -- organizations my-lab\`.
2. Fill in the facts. \`models/example-3b.mdx\` shows each way of answering; \`docs/card-guidelines.md\` of Cardfile explains every rule. Delete the example when you have a card of your own.
3. \`npm run check\`. Once the site is public, \`npm run permalinks\` adds its addresses to \`permalinks.txt\`, which the build holds it to.

\`site.yaml\` says what the catalogue is called and how it looks. Facts that only your organization asks for (what a board allows, how fast a model is on your devices) are defined in \`fields.yaml\`: \`docs/site.md\` of Cardfile shows a whole one.

## Publish it

\`.github/workflows/cards.yml\` checks each pull request and publishes \`main\` on GitHub Pages (Settings, Pages, Source: GitHub Actions). It builds with commit \`${commit}\` of \`${repository}\`; write a newer one there to take over a newer Cardfile. Anywhere else: \`npm run build\` writes \`dist/\`, which any static host serves; \`SITE_URL\` and \`BASE_PATH\` say where.

\`.pre-commit-config.yaml\` checks the cards before each commit (\`pre-commit install\`). For completion in Visual Studio Code, open this folder, install the extensions that it recommends, and run \`npm run editor\` in the clone after adding files.
`;
}
