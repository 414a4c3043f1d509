import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { findBrowser } from "./find-browser.ts";

/** Makes sure that the browser tests have a browser, or says plainly why they cannot. */
if (!findBrowser()) {
  const debian = existsSync("/etc/debian_version") && /debian|ubuntu/i.test(readFileSync("/etc/os-release", "utf8"));
  const root = process.getuid?.() === 0;
  if (debian && root) {
    process.stderr.write("Installing Debian's chromium for the browser tests.\n");
    spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core"], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  }
  if (!findBrowser()) {
    process.stderr.write(
      "error: the browser tests need Chromium. Install it (Debian: apt-get install chromium), or set CHROMIUM_PATH to its program.\n",
    );
    process.exit(1);
  }
}
