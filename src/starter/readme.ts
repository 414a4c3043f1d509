import type { Generator } from "./generator.ts";

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
