import { parentPort, workerData } from "node:worker_threads";
import type { FieldRegistry } from "../schema/field-registry.ts";
import type { Place } from "./content-files.ts";
import type { JudgeOptions } from "./judge.ts";
import { PlaceJudge } from "./judge-places.ts";
import { expectMany } from "./parse.ts";
import { catalogueContent } from "./catalogue-content.ts";

/** What a thread that judges is started with. */
export interface JudgeWorkerData {
  folder: string;
  places: Place[];
  options: JudgeOptions;
  fields: FieldRegistry;
  keepParsed: boolean;
}

const { folder, places, options, fields, keepParsed }: JudgeWorkerData = workerData;
expectMany();
const judge = new PlaceJudge(
  catalogueContent(folder),
  new Map(places.map((place) => [`${place.collection}/${place.id}`, place])),
  options,
  fields,
);

/** A thread that judges: places in, what was found out about each, as JSON, out. */
parentPort?.on("message", (some: Place[]) => parentPort?.postMessage(JSON.stringify(some.map((place) => judge.judge(place, keepParsed)))));
