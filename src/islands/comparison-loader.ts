import { compareModel, type ComparedModel, type ComparisonField } from "../tables/comparison.ts";
import { comparableModelShape, comparisonLabelsShape, type ComparisonLabels } from "../tables/comparison-shapes.ts";
import { fetchData, type Fetched } from "./fetch-data.ts";

/** Fetches the models of a comparison, each once; what failed is asked for again. */
export class ComparisonLoader {
  readonly #base: string;
  readonly #fields: readonly ComparisonField[];
  readonly #models = new Map<string, Promise<Fetched<ComparedModel>>>();
  #labels: Promise<ComparisonLabels> | undefined;

  constructor(base: string, fields: readonly ComparisonField[]) {
    [this.#base, this.#fields] = [base, fields];
  }

  load(id: string): Promise<Fetched<ComparedModel>> {
    const loading = this.#models.get(id) ?? this.#fetch(id);
    this.#models.set(id, loading);
    return loading;
  }

  async #fetch(id: string): Promise<Fetched<ComparedModel>> {
    this.#labels ??= this.#fetchLabels();
    const [labels, model] = await Promise.all([this.#labels, fetchData(`${this.#base}/models/${id}.json`, comparableModelShape)]);
    if ("data" in model) return { data: compareModel(model.data, this.#fields, labels, this.#base) };
    this.#models.delete(id);
    return model;
  }

  /** Without them ids stand in the place of names. */
  async #fetchLabels(): Promise<ComparisonLabels> {
    const labels = await fetchData(`${this.#base}/data/comparison-labels.json`, comparisonLabelsShape);
    return "data" in labels ? labels.data : { benchmarks: {}, licenses: {} };
  }
}
