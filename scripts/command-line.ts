import { existsSync } from "node:fs";
import type { Command } from "commander";

/**
 * Runs a command: exit code 2 when the call itself was wrong, else what the action returns. An error
 * that nobody foresaw is one line, not a stack trace, unless CARDFILE_DEBUG is set.
 */
export function runScript<A extends unknown[]>(program: Command, action: (...parameters: A) => number | Promise<number>): void {
  outliveReaders();
  program
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
    .action(async (...parameters) => {
      process.exitCode = await action(...(parameters as A));
    });
  const swallowed = optionsTakenByNpm(
    program.options.flatMap(({ long }) => long ?? []),
    process.env,
  );
  if (swallowed.length > 0) {
    const [name = "npm run"] = program.name().split(" --");
    program.error(
      `error: npm took ${swallowed.join(" and ")} for itself. Write -- before what is meant for the command: ${name} -- ${swallowed.join(" ")}`,
      { exitCode: 2 },
    );
  }
  program.parseAsync().catch((error: unknown) => {
    if (process.env["CARDFILE_DEBUG"]) throw error;
    process.stderr.write(`error: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  });
}

/** A reader who has seen enough, such as `head`, closes the pipe: what is written from then on goes nowhere, and the exit code stays true. */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
}

/** Ends the program with exit code 2 and a sentence when `path` is not there. */
export function existsOrExit(program: Command, path: string, what: string): void {
  if (!existsSync(path)) program.error(`error: ${what} ${JSON.stringify(path)} does not exist.`, { exitCode: 2 });
}

/** Options that npm has too, so that a user may have set them in general. */
const OPTIONS_OF_NPM = new Set(["--force", "--json"]);

/** The options that were written without `--` before them: npm keeps them as settings of its own, and hands the rest to the command. */
export function optionsTakenByNpm(options: readonly string[], environment: Record<string, string | undefined>): string[] {
  if (environment["npm_lifecycle_event"] === undefined) return [];
  return options.filter(
    (option) =>
      !OPTIONS_OF_NPM.has(option) && environment[`npm_config_${option.replace(/^--(?:no-)?/, "").replaceAll("-", "_")}`] !== undefined,
  );
}
