import type { APIRoute } from "astro";
import { drawnFrom } from "../../../card-pages/drawn-from.ts";
import type { Reference } from "../../../catalog/model.ts";
import { catalog } from "../../../content.ts";
import { proposalFile, PROPOSAL_FILES } from "../../../views/proposal-appendix.ts";

export function getStaticPaths() {
  return [...catalog.proposals.values()].flatMap((proposal) =>
    PROPOSAL_FILES.flatMap(({ name }) =>
      // Under old ids, too: not every host redirects.
      [proposal.id, ...(proposal.data["redirect-from"] ?? [])].map((id) => ({
        params: { id, file: name },
        props: { proposal, name },
        cacheKey: drawnFrom([proposal]),
      })),
    ),
  );
}

export const GET: APIRoute<{ proposal: Reference<"proposals">; name: string }> = async ({ props: { proposal, name } }) => {
  const file = await proposalFile(proposal, name, catalog);
  return new Response(file.contents, { headers: { "Content-Type": file.mediaType } });
};
