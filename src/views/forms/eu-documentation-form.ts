import { section, type Form } from "./form.ts";

/** Model Documentation Form of the General-Purpose AI Code of Practice, chapter on transparency. */
export const euDocumentationForm: Form = {
  id: "eu-documentation-form",
  name: "EU model documentation form",
  about:
    "The form of the European Union’s Code of Practice for general-purpose AI, chapter on transparency, of 10 July 2025, in which a provider documents a model for the AI Office, national authorities and those who build on it.",
  url: "https://digital-strategy.ec.europa.eu/en/policies/contents-code-gpai",
  entries: [
    ...section("Document", [["Date and version of the documentation", ""]]),
    ...section("General information", [
      ["Legal name of the provider", "developer owner", "the registered name"],
      ["Model name and identifier", "name"],
      ["Proof of authenticity", "weights-repository", "a hash of the files"],
      ["Release date", "released"],
      ["Date on the Union market", ""],
      ["Models that it depends on", "lineage"],
    ]),
    ...section("Model properties", [
      ["Architecture", "architecture"],
      ["Design of the network", "layers hidden-size attention-heads vocabulary-size", "the reasons for it"],
      ["Input kinds and largest size", "modalities-input context-length"],
      ["Output kinds and largest size", "modalities-output max-output"],
      ["Total size", "parameters-total"],
    ]),
    ...section("Distribution and licences", [
      ["Channels and level of access", "access"],
      ["Licence and its category", "license", "licences of further assets"],
    ]),
    ...section("Use", [
      ["Acceptable use policy", ""],
      ["Intended and restricted uses", "license", "uses that the makers intend"],
      ["Systems that it can be built into", ""],
      ["Technical means of integration", ""],
      ["Required hardware and software", "weight-memory", "software, and hardware in words"],
    ]),
    ...section("Training process", [
      ["Design of the training", "training-tokens training-precision finetuning-method", "stages and settings in words"],
      ["Reasons for design decisions", ""],
    ]),
    ...section("Training data", [
      ["Kinds of data", "pretraining-data", "data sorted by kind"],
      ["Provenance by category", "pretraining-data-provenance"],
      ["How data were obtained and selected", "pretraining-data-provenance", "how they were selected"],
      ["Number of data points", "training-tokens"],
      ["Scope and main characteristics", "pretraining-data"],
      ["Curation", ""],
      ["Measures against unsuitable sources", ""],
      ["Measures against identifiable biases", ""],
    ]),
    ...section("Computation", [
      ["Training time, by the clock and by devices", "training-duration accelerator-hours"],
      ["Computation used in training", "training-compute | derived-training-flop"],
      ["How the computation was measured", "derived-training-flop"],
    ]),
    ...section("Energy", [
      ["Energy used in training", "training-energy"],
      ["How the energy was measured", ""],
      ["Computation of a benchmarked inference", ""],
      ["How the inference was measured", ""],
    ]),
  ],
};
