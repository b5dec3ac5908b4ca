import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** A browser to drive, and the flags without which it does not run well here. */
export interface Chromium {
  readonly path: string;
  readonly flags: readonly string[];
}

const commands = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

const macApplications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Without these the browser looks for updates and for its own services, which fails noisily offline. */
const quietFlags = [
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/**
 * Finds a Chromium: `CHROME_PATH`, then an installed Chromium or Chrome, else the one inside an npm package.
 *
 * The package's binary is for Linux, so that a Mac without any Chrome gets its path and fails at launch.
 */
export async function findChromium(environment: NodeJS.ProcessEnv = process.env): Promise<Chromium> {
  const flags = process.getuid?.() === 0 ? ["--no-sandbox", ...quietFlags] : quietFlags;

  const onPath = (environment.PATH ?? "").split(delimiter);
  const installed = [
    ...commands.flatMap((command) => onPath.map((folder) => join(folder, command))),
    ...macApplications,
  ];
  const path = environment.CHROME_PATH ?? installed.find(isExecutable);
  if (path) return { path, flags };

  const { default: packaged } = await import("@sparticuz/chromium");
  return { path: await packaged.executablePath(), flags: [...new Set([...flags, "--no-sandbox", "--headless=new"])] };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
