import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { artworkOf } from "./artwork-of.ts";
import { demoProviders } from "./demo-people.ts";
import { drawPortrait } from "./draw-portrait.ts";
import { samplesOf } from "./samples-of.ts";

/**
 * Writes the audio samples, artwork and portraits of the demo providers as static files: `samples/<uid>/<n>.wav`,
 * `artwork/<uid>/<n>.svg` and `portraits/<uid>.svg`. The same files every time; nothing else in the folder is touched.
 *
 * @param publicDir absolute path of the folder that the web build is served from
 */
export async function writeSamples(publicDir: string): Promise<void> {
  const samples = demoProviders.flatMap(samplesOf).map(({ path, wav }) => ({ path, content: wav }));
  const portraits = demoProviders.map(({ uid, look }) => ({
    path: `portraits/${uid}.svg`,
    content: drawPortrait(uid, look),
  }));
  const artwork = demoProviders.flatMap(artworkOf);
  for (const { path, content } of [...samples, ...artwork, ...portraits]) {
    const target = join(publicDir, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}
