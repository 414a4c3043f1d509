import type { Catalog } from "../catalog/catalog.ts";
import { formatStatus } from "../catalog/format.ts";
import type { Fact, Model, ResolvedClaim } from "../catalog/model.ts";
import { isHubId } from "../schema/hugging-face.ts";
import type { SpdxDocument } from "./spdx-document.ts";

const JOULES_PER_MEGAJOULE = 1e6;

/** The model as an AIPackage, and its claims as annotations; the IRI of the package. */
export function aiPackage(document: SpdxDocument, model: Model, catalog: Catalog): string {
  const [maker] = model.makers;
  const suppliedBy = maker ? document.add(`organization-${maker.id}`, "Organization", { name: maker.label }) : undefined;
  const id = document.add(`model-${model.id}`, "ai_AIPackage", {
    name: model.name,
    summary: model.card.summary,
    ...(suppliedBy ? { suppliedBy } : {}),
    ...withValue("releaseTime", releaseTime(model)),
    software_primaryPurpose: "model",
    // SPDX asks for a version in any case.
    software_packageVersion: version(model) ?? "NOASSERTION",
    ...withValue("software_downloadLocation", downloadLocation(model, catalog)),
    software_homePage: catalog.site.origin + model.url,
    ...withItems("ai_typeOfModel", listOf(model, "architecture")),
    ...withItems("ai_hyperparameter", hyperparameters(model)),
    ...withItems("ai_metric", metrics(model)),
    ...withValue("ai_informationAboutTraining", training(model)),
    ...energy(model),
    ...withItems("externalRef", references(model)),
  });
  for (const fact of model.facts.values()) fact.claims.forEach((claim, index) => annotate(document, id, model, fact, claim, index));
  return id;
}

/** Whether everything that the AI profile demands of an AIPackage is known. */
export function isFullyDescribed(model: Model, catalog: Catalog): boolean {
  const hasLicense = model.facts.get("license")?.claims.some((claim) => claim.known) ?? false;
  const has = [version(model), releaseTime(model), downloadLocation(model, catalog)].every((one) => one !== undefined);
  return model.makers.length > 0 && hasLicense && has;
}

/** The commit or number of the weights' version, as the card says it. */
function version(model: Model): string | undefined {
  const claim = model.facts.get("weights-revision")?.claims[0];
  return claim?.known ? [claim.value ?? claim.text ?? []].flat().map(String)[0] : undefined;
}

/** SPDX knows no date without a day: a release of which only the month is known has no time. */
function releaseTime(model: Model): string | undefined {
  const claim = model.facts.get("released")?.claims[0];
  return claim?.known && typeof claim.value === "string" && claim.value.length === "2024-09-25".length
    ? `${claim.value}T00:00:00Z`
    : undefined;
}

function downloadLocation(model: Model, { site }: Catalog): string | undefined {
  const repository = listOf(model, "weights-repository")[0];
  if (repository === undefined) return model.facts.get("origin")?.claims[0].url;
  return isHubId(repository) ? `https://huggingface.co/${repository}` : new URL(repository, site.origin).href;
}

/** Numbers, exactly: SPDX has no property for parameters, tokens or compute. */
function hyperparameters(model: Model) {
  return [...model.facts.values()].flatMap(({ field, claims: [claim] }) => {
    if (field.type !== "number" || !claim.known || claim.value === undefined) return [];
    const bound = claim.qualifier && claim.qualifier !== "exact" ? `${claim.qualifier} ` : "";
    const unit = field.unit && field.unit !== "1" ? ` ${field.unit}` : "";
    return [{ type: "DictionaryEntry", key: field.id, value: `${bound}${[claim.value].flat().join(" to ")}${unit}` }];
  });
}

function metrics(model: Model) {
  return model.evaluations.map(({ benchmarkLink, metric, shots, setup, variantName, display }) => ({
    type: "DictionaryEntry",
    key: [benchmarkLink.label, metric, shots === undefined ? undefined : `${shots}-shot`, variantName, setup].filter(Boolean).join(", "),
    value: display,
  }));
}

/** The facts about training in words, with the status of each. */
function training(model: Model): string | undefined {
  const lines = [...model.facts.values()]
    .filter(({ field }) => field.group === "training" || field.group === "training-data")
    .map(({ field, claims: [claim] }) => `${field.label}: ${claim.display}${claim.known ? ` (${formatStatus(claim.status)})` : ""}.`);
  return lines.length > 0 ? lines.join(" ") : undefined;
}

function energy(model: Model) {
  const claim = model.facts.get("training-energy")?.claims[0];
  if (!claim?.known || typeof claim.value !== "number") return {};
  const quantity = {
    type: "ai_EnergyConsumptionDescription",
    // Text, since a JSON number would become a double, and the model asks for a decimal.
    ai_energyQuantity: decimal(claim.value / JOULES_PER_MEGAJOULE),
    ai_energyUnit: "megajoule",
  };
  return { ai_energyConsumption: { type: "ai_EnergyConsumption", ai_trainingEnergyConsumption: [quantity] } };
}

/** A number in digits without an exponent, as xsd:decimal is written. */
function decimal(value: number): string {
  return value.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 20, maximumSignificantDigits: 15 });
}

function references(model: Model) {
  return model.sources.flatMap(({ source, uses }) =>
    source.URL
      ? [
          {
            type: "ExternalRef",
            externalRefType: source.kind === "repository" ? "vcs" : source.kind === "license-text" ? "license" : "documentation",
            locator: [source.URL],
            comment: `${source.title}: ${uses.map((use) => `${use.label}, ${use.locator}`).join("; ")}`,
          },
        ]
      : [],
  );
}

function annotate(
  document: SpdxDocument,
  subject: string,
  model: Model,
  { field, disputed }: Fact,
  claim: ResolvedClaim,
  index: number,
): void {
  const status = `${formatStatus(claim.status)}${disputed ? ", disputed" : ""}`;
  const cited = claim.citations
    .map(({ title, canonical, locator, checked }) => `${title} <${canonical}>, ${locator}, checked ${checked}`)
    .join("; ");
  document.add(`model-${model.id}-${field.id}-${index + 1}`, "Annotation", {
    annotationType: "other",
    subject,
    statement: `${field.label}: ${claim.display} (${status}).${claim.reason ? ` ${claim.reason}` : ""}${cited ? ` Source: ${cited}.` : ""}`,
  });
}

export function listOf(model: Model, field: string): string[] {
  const claim = model.facts.get(field)?.claims[0];
  return claim?.known && Array.isArray(claim.value) ? claim.value.map(String) : [];
}

function withValue(key: string, value: string | undefined): Record<string, string> {
  return value === undefined ? {} : { [key]: value };
}

function withItems(key: string, items: readonly unknown[]): Record<string, readonly unknown[]> {
  return items.length > 0 ? { [key]: items } : {};
}
