/** Loaded before a command that is measured: prints the most memory that its process held. */
process.once("exit", () => process.stderr.write(`\npeak-memory-kilobytes ${process.resourceUsage().maxRSS}\n`));
