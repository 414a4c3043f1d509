import type { Generator } from "./generator.ts";

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
