import type { Environment } from "vitest/runtime";
import { closeBrowser } from "./launch.ts";

/** Node as it is, in a process whose browser ends before it does. */
const environment: Environment = {
  name: "browser",
  viteEnvironment: "ssr",
  setup: () => ({ teardown: closeBrowser }),
};

export default environment;
