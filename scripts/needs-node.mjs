// Loaded before each command. It is JavaScript, because an older Node cannot read the TypeScript that it speaks of.
if (!process.features.typescript) {
  process.stderr.write(
    `error: Cardfile needs Node 22.18 or newer, and this is ${process.version} on ${process.platform} ${process.arch}.\n` +
      "npm ci installs a newer one beside the project for Linux, macOS and Windows, and npm run uses it: run npm ci again,\n" +
      "without --omit=optional, and start commands with npm run. Elsewhere install Node from https://nodejs.org/.\n",
  );
  process.exit(2);
}
