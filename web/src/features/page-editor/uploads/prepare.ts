import { publicMediaType } from "@flexsession/domain/profile/public-media";
import { audioPeaks } from "../../../ui/audio-peaks.ts";
import { resizeImage } from "../../../ui/resize-image.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A picture as it is published: drawn anew, without what the camera wrote into it. */
export async function preparePicture(file: File): Promise<{ content: Blob; facts: Size }> {
  const content = await resizeImage(file);
  const picture = await createImageBitmap(content);
  const { width, height } = picture;
  picture.close();
  return { content, facts: { width, height } };
}

/** A sound, which is published as it is, with its waveform. */
export async function prepareSound(
  file: File,
): Promise<{ content: Blob; facts: { seconds: number; peaks: number[] } }> {
  // Before a large file is decoded for nothing.
  publicMediaType("sample", file);
  return { content: file, facts: await audioPeaks(file) };
}

/** A title to begin with: the file's name without its ending. */
export function titleOf(name: string): string {
  return name
    .replace(/\.[^.]+$/, "")
    .replaceAll("_", " ")
    .trim()
    .slice(0, 80);
}
