import type { APIRoute } from "astro";
import type { AppendixFile } from "../../../appendix/formats.ts";
import { catalog } from "../../../content.ts";
import { proposalFiles } from "../../../views/proposal-appendix.ts";

export async function getStaticPaths() {
  const paths = [...catalog.proposals.values()].map(async (proposal) =>
    (await proposalFiles(proposal, catalog)).flatMap((file) =>
      // Under old ids, too: not every host redirects.
      [proposal.id, ...(proposal.data["redirect-from"] ?? [])].map((id) => ({ params: { id, file: file.name }, props: { file } })),
    ),
  );
  return (await Promise.all(paths)).flat();
}

export const GET: APIRoute<{ file: AppendixFile }> = ({ props: { file } }) =>
  new Response(file.contents, { headers: { "Content-Type": file.mediaType } });
