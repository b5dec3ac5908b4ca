import type { Profile } from "@flexsession/domain/profile/profile";
import type { DemoProvider } from "./demo-person.ts";
import { drawArtwork } from "./draw-artwork.ts";

interface ArtworkFile {
  /** Below the folder of static files. */
  readonly path: string;
  readonly content: string;
  readonly artwork: Profile["artwork"][number];
}

/** A demo teacher's pictures, as files and as their page names them. */
export function artworkOf(person: Pick<DemoProvider, "uid" | "artwork">): ArtworkFile[] {
  return person.artwork.map(({ title, year, medium, style }, index) => {
    const path = `artwork/${person.uid}/${index + 1}.svg`;
    const { svg, width, height } = drawArtwork(path, style);
    return { path, content: svg, artwork: { title, year, medium, url: `/${path}`, width, height } };
  });
}
