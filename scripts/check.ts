import { keepCompiled } from "../src/catalog/keep-compiled.ts";

keepCompiled();
// What is imported above is read before anything runs.
await import("./check-command.ts");
