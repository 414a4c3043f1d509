import { createReadStream } from "node:fs";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import sirv from "sirv";
import { readSite } from "../src/catalog/site.ts";
import { existsOrExit, runScript } from "./command-line.ts";
import { compressedFiles } from "./compressed-files.ts";

const program = new Command("npm start --")
  .description("Serves dist/ as a static host would.")
  .option("--port <number>", "port to listen on", portNumber, 4321)
  .option("--host <name>", "interface to listen on", "localhost");

runScript(program, (options: { port: number; host: string }) => {
  existsOrExit(program, "dist/index.html", "The built site");
  const { base } = readSite(process.env);
  const files = sirv("dist", { dev: false, etag: true, extensions: ["html"] });
  const answerCompressed = compressedFiles("dist");
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (base && path === base) return void response.writeHead(301, { Location: `${base}/` }).end();
    if (base && !path.startsWith(`${base}/`)) return void response.writeHead(404).end("Not below the base path.\n");
    request.url = path.slice(base.length);
    if (answerCompressed(request, response)) return;
    files(request, response, () => {
      response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" });
      createReadStream(join("dist", existsSync("dist/404.html") ? "404.html" : "index.html")).pipe(response);
    });
  });
  return new Promise<number>((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken =
        error.code === "EADDRINUSE" ? `Port ${options.port} is taken; choose another with npm start -- --port N.` : error.message;
      process.stderr.write(`error: ${taken}\n`);
      resolve(2);
    });
    server.listen(options.port, options.host, () =>
      process.stdout.write(`Cardfile is served at http://localhost:${options.port}${base}/\n`),
    );
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => server.close(() => resolve(0)));
  });
});

function portNumber(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new InvalidArgumentError("a port is a whole number from 1 to 65535.");
  return port;
}
