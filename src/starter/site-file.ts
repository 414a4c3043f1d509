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
# comparisons:
#   - { id: examples, title: Our examples, lede: Chosen by hand., models: [example-3b] }
# extends: https://cards.example/@sha256-… # a published catalogue to build on, and the hash of its catalog.json
# takes: all # models of it that no file names: all, or a list of ids
`;
}
