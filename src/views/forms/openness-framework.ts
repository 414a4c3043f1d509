import { section, type Form } from "./form.ts";

/** Model Openness Framework of the LF AI & Data Foundation, as its tool asks for it. */
export const opennessFramework: Form = {
  id: "model-openness-framework",
  name: "Model Openness Framework",
  about:
    "The framework by which a release is classed as open model, open tooling or open science, after which of up to seventeen components it publishes and under which licence. A card tells what is published; the licence of each component has to be looked up.",
  url: "https://github.com/lfai/model_openness_tool",
  entries: [
    ...section("Release", [
      ["Name", "name"],
      ["Version", ""],
      ["Producer", "developer"],
      ["Date", "released"],
      ["Type", "modalities-output"],
      ["Architecture", "architecture"],
      ["Treatment after pre-training", "finetuning-method"],
      ["Origin", "lineage"],
      ["Repository of the weights", "weights-repository"],
      ["Distribution licence", "license", "licences of code, documents and data"],
    ]),
    ...section("Components", [
      ["Model architecture", "architecture", "its code and the licence of that"],
      ["Data preprocessing code", ""],
      ["Training code", ""],
      ["Inference code", ""],
      ["Evaluation code", ""],
      ["Supporting libraries and tools", ""],
      ["Model parameters, final", "access license"],
      ["Model parameters, intermediate", ""],
      ["Datasets", "pretraining-data", "whether they are published, and their licences"],
      ["Evaluation data", "evaluations", "their licences"],
      ["Model metadata", "parameters-total context-length modalities-input"],
      ["Sample model outputs", ""],
      ["Model card", "source:model-card"],
      ["Data card", "source:dataset-card | source:datasheet"],
      ["Technical report", "source:report | source:paper"],
      ["Research paper", "source:paper"],
      ["Evaluation results", "evaluations"],
    ]),
  ],
};
