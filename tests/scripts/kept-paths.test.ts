import { expect, test } from "vitest";
import { namedPaths } from "../../scripts/kept-paths.ts";
import type { Path, Prerenderer } from "../../scripts/site-pages.ts";

const routes = ["src/pages/index.astro", "src/pages/sources/[id].astro"].map((component) => ({ component }) as Path["route"]);
const [home, source] = routes as [Path["route"], Path["route"]];
const paths: Path[] = [
  { pathname: "/", route: home },
  { pathname: "/sources/a/", route: source, cacheKey: "" },
  { pathname: "/sources/b/", route: source, cacheKey: "drawn from b" },
];

/** What names those pages, and how often it did. */
function prerenderer(known = routes): Prerenderer & { asked: number } {
  const one = {
    asked: 0,
    routes: () => known,
    getStaticPaths: async () => {
      one.asked += 1;
      return paths;
    },
    render: () => Promise.reject(new Error("Nothing is drawn here.")),
  };
  return one;
}

test("pages are named once for the same facts, in their order, each with its route and its key", async () => {
  const notes = new Map<string, string>();
  const [first, second] = [prerenderer(), prerenderer()];
  expect(await namedPaths(first, "facts", notes)).toEqual(paths);
  // As on disk between two builds.
  const kept = new Map(notes);
  expect(await namedPaths(second, "facts", kept)).toEqual(paths);
  expect(await namedPaths(second, "facts", kept)).toEqual(paths);
  expect([first.asked, second.asked]).toEqual([1, 0]);
});

test("they are named anew for other facts, and where a route is gone", async () => {
  const notes = new Map<string, string>();
  const [first, other, without] = [prerenderer(), prerenderer(), prerenderer([home])];
  await namedPaths(first, "facts", notes);
  await namedPaths(without, "facts", new Map(notes));
  await namedPaths(other, "other facts", notes);
  expect([first.asked, other.asked, without.asked]).toEqual([1, 1, 1]);
  await namedPaths(other, "other facts", notes);
  expect(other.asked).toBe(1);
});
