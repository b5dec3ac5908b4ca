import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { findChromium } from "./find-chromium.ts";
import { root } from "./stacks.ts";

/** Draws the pictures of `web/public` that have to be PNG anew, from the one SVG of our sign: for shared links and home screens. */
const folder = join(root, "web", "public");
const sign = readFileSync(join(folder, "favicon.svg"), "utf8");

// A day of the tape strip: free, held and booked hours.
const hours = ["free", "free", "booked", "free", "held", "free", "booked", "booked", "free", "free", "held", "free"];
const colours: Readonly<Record<string, string>> = { free: "#ff9152", held: "#7a5a2c", booked: "#2c2723" };
const cells = hours.map((state) => `<i style="background:${colours[state]}"></i>`).join("");

const share = `<style>
  body { margin: 0; width: 1200px; height: 630px; background: #131110; color: #f5efe6; font-family: system-ui, sans-serif; }
  main { display: grid; align-content: center; gap: 34px; height: 100%; padding: 0 90px; box-sizing: border-box; }
  h1 { display: flex; align-items: center; gap: 30px; margin: 0; font-size: 96px; letter-spacing: -2px; }
  h1 svg { width: 104px; height: 104px; }
  p { margin: 0; font-size: 42px; color: #cfc4b6; }
  div { display: grid; grid-template-columns: repeat(12, 1fr); gap: 10px; }
  i { height: 92px; border-radius: 12px; }
</style><main><h1>${sign}FlexSession</h1><p>Book creative time. Every free hour is live.</p><div>${cells}</div></main>`;

const icon = `<style>body { margin: 0; } svg { display: block; width: 180px; height: 180px; background: #131110; }</style>${sign}`;

const { path, flags } = await findChromium();
const browser = await chromium.launch({ executablePath: path, args: [...flags] });
for (const [name, html, width, height] of [
  ["share.png", share, 1_200, 630],
  ["touch-icon.png", icon, 180, 180],
] as const) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(html);
  await page.screenshot({ path: join(folder, name) });
}
await browser.close();
