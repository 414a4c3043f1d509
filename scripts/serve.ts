import { spawn } from "node:child_process";
import { createReadStream, existsSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import sirv from "sirv";
import { readSite } from "../src/catalog/site.ts";
import { existsOrExit, runScript } from "./command-line.ts";
import { compressedFiles } from "./compressed-files.ts";

const program = new Command("npm start --")
  .description("Serves dist/ as a static host would.")
  .option("--port <number>", "port to listen on", portNumber, 4321)
  .option("--host <name>", "interface to listen on", "localhost")
  .option("--build", "build the site first; npm start does");

runScript(program, async ({ port, host, build }: { port: number; host: string; build?: boolean }) => {
  if (!build) existsOrExit(program, "dist/index.html", "The built site");
  const { base } = readSite(process.env);
  let answer: RequestListener = (_request, response) =>
    void response.writeHead(503, { "Content-Type": "text/plain", "Retry-After": "5" }).end("The site is being built.\n");
  const server = createServer((request, response) => void answer(request, response));
  // The port is taken before the build, which would be for nothing where somebody else has it.
  const fault = await listen(server, port, host);
  if (fault !== undefined) program.error(`error: ${fault}`, { exitCode: 2 });
  const stopped = new Promise<number>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop(server, () => resolve(0)));
  });
  if (build) {
    const status = await Promise.race([stopped, runBuild()]);
    if (status !== 0 || !server.listening) {
      stop(server);
      return status;
    }
  }
  answer = siteAnswers(base);
  process.stdout.write(`Cardfile is served at http://localhost:${port}${base}/\n`);
  return stopped;
});

/** Listens; a sentence where it cannot. */
function listen(server: Server, port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      resolve(error.code === "EADDRINUSE" ? `Port ${port} is taken; choose another with npm start -- --port N.` : error.message),
    );
    server.listen(port, host, () => resolve(undefined));
  });
}

function stop(server: Server, done: () => void = () => {}): void {
  server.close(done);
  server.closeAllConnections();
}

/** Builds the site in a process of its own, which ends with this one; answers its exit code. */
function runBuild(): Promise<number> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "build.ts")], { stdio: "inherit" });
  process.once("exit", () => child.kill());
  return new Promise((resolve) => {
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** What programs of other sites may read, as `_headers` says it to hosts. */
const DATA = /^\/(?:data|f|models)\//;

function siteAnswers(base: string): RequestListener {
  const files = sirv("dist", { dev: false, etag: true, extensions: ["html"] });
  const answerCompressed = compressedFiles("dist");
  return (request, response) => {
    const path = request.url ?? "/";
    if (base && path === base) return void response.writeHead(301, { Location: `${base}/` }).end();
    if (base && !path.startsWith(`${base}/`)) return void response.writeHead(404).end("Not below the base path.\n");
    request.url = path.slice(base.length);
    if (DATA.test(request.url)) response.setHeader("Access-Control-Allow-Origin", "*");
    if (answerCompressed(request, response)) return;
    files(request, response, () => {
      response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" });
      createReadStream(join("dist", existsSync("dist/404.html") ? "404.html" : "index.html")).pipe(response);
    });
  };
}

function portNumber(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new InvalidArgumentError("a port is a whole number from 1 to 65535.");
  return port;
}
