import type { Catalog } from "../catalog/catalog.ts";
import type { Model } from "../catalog/model.ts";
import type { History } from "../history/history.ts";
import type { Brand, Picture } from "../pictures/picture.ts";
import { filesOf } from "../views/beside-pages.ts";
import { brandOf, pictureOfModel } from "../views/pictures.ts";
import { fillFrame, type Frame } from "./frame.ts";
import { changesOf, historyPage, modelPage } from "./page-parts.ts";

export interface Frames {
  model: Frame;
  history: Frame;
}

/** A file, or what its picture shows. */
export type Output = {
  /** Path below the site's folder, with slashes. */
  path: string;
} & ({ content: string | Uint8Array } | { picture: Picture; brand: Brand });

/** The pages of a card: the card itself and its history. */
export function* drawPages(model: Model, catalog: Catalog, frames: Frames, history: History): Generator<Output> {
  const folder = `models/${model.id}`;
  const changes = historyPage(model, changesOf(history, model.id), history, catalog);
  yield { path: `${folder}/index.html`, content: fillFrame(frames.model, model.id, modelPage(model, catalog)) };
  yield { path: `${folder}/history/index.html`, content: fillFrame(frames.history, model.id, changes) };
}

/** All else that the site holds of a card: the files beside its page, and its picture. */
export function* drawFiles(model: Model, catalog: Catalog): Generator<Output> {
  for (const { path, text } of filesOf(model, catalog)) yield { path, content: text };
  yield { path: `pictures/models/${model.id}.png`, picture: pictureOfModel(model), brand: brandOf(catalog.site) };
}
