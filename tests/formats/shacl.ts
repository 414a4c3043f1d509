import { JsonLdParser } from "jsonld-streaming-parser";
import { DataFactory, Parser, Store, type Quad } from "n3";
import { readFileSync } from "node:fs";
import SHACLValidator from "rdf-validate-shacl";

const FOLDER = "tests/fixtures/schemas/spdx";
const CONTEXT = "https://spdx.org/rdf/3.0.1/spdx-context.jsonld";
const context = JSON.parse(readFileSync(`${FOLDER}/spdx-context-3.0.1.jsonld`, "utf8")) as { "@context": object };

const RDFS = "http://www.w3.org/2000/01/rdf-schema#";

/** The shapes of the SPDX 3.0.1 model. Each is a class as well, which aims it at its instances; the validator knows rdfs:Class only. */
const shapes = new Store(new Parser().parse(readFileSync(`${FOLDER}/spdx-model-3.0.1.ttl`, "utf8")));
for (const { subject, predicate } of shapes.getQuads(null, null, "http://www.w3.org/2002/07/owl#Class", null))
  shapes.addQuad(subject, predicate, DataFactory.namedNode(`${RDFS}Class`));
const validator = new SHACLValidator(shapes);

/** Classes and the named individuals of the model, without which no value of a vocabulary has its class. */
const vocabulary = [`${RDFS}subClassOf`, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"].flatMap((predicate) =>
  shapes.getQuads(null, predicate, null, null).filter(({ object }) => !/#(?:Class|NodeShape|Ontology)$|\/CreationInfo$/.test(object.value)),
);

/** What the shapes of SPDX find wrong with a document, a line each. Nothing is fetched: the context is the one of the fixtures. */
export async function shaclComplaints(document: object): Promise<string[]> {
  const data = new Store([...vocabulary, ...(await quadsOf(document))]);
  const report = await validator.validate(data);
  // The model's own individuals are elements of no document, and lack what an element of one has to say.
  const own = report.results.filter(({ focusNode }) => !focusNode?.value.startsWith("https://spdx.org/rdf/"));
  return own.map((one) =>
    [one.focusNode, one.path, one.sourceConstraintComponent, one.value].map((term) => term?.value.split(/[/#]/).at(-1) ?? "").join(" "),
  );
}

function quadsOf(document: object): Promise<Quad[]> {
  return new Promise((resolve, reject) => {
    const quads: Quad[] = [];
    const parser = new JsonLdParser({
      documentLoader: {
        load: (url: string) => (url === CONTEXT ? Promise.resolve(context) : Promise.reject(new Error(`No ${url} offline.`))),
      } as never,
    });
    parser.on("data", (quad: Quad) => quads.push(quad));
    parser.on("error", reject);
    parser.on("end", () => resolve(quads));
    parser.write(JSON.stringify(document));
    parser.end();
  });
}
