import { writeModel, type WriteModel } from "../formats/catalog-json.ts";
import { handedOver } from "./handed-over.ts";

/** The JSON of a card, for the files that hold all: as it stands beside its page where a build has written that, else made here. */
export const writtenJson: WriteModel = (model) => handedOver().written?.(model) ?? writeModel(model);
