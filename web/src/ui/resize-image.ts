import { Refusal } from "@flexsession/domain/errors";
import { publicMedia } from "@flexsession/domain/profile/public-media";
import { fitWithin } from "./fit-within.ts";

const longestSide = 1_600;
const mostBytesRead = 40 * 1024 ** 2;
const { maxBytes } = publicMedia.photo;

/** Tried from the best; a photograph of this size fits with the first. */
const qualities = [0.85, 0.7, 0.5, 0.3];

/**
 * A picture drawn anew, upright and at most 1600 pixels long: of the file nothing stays but what is seen, so that no place,
 * device or person named in it is published.
 *
 * @returns WebP, or JPEG on white where the browser writes no WebP; never above the most bytes of a photo
 * @throws {Refusal} `file-too-large`, `file-unreadable`
 */
export async function resizeImage(file: Blob): Promise<Blob> {
  if (file.size > mostBytesRead) throw new Refusal("file-too-large");
  const picture = await decode(file);
  try {
    const canvas = draw(picture);
    for (const quality of qualities) {
      const encoded = await encode(canvas, quality);
      if (encoded.size <= maxBytes) return encoded;
    }
    throw new Refusal("file-too-large");
  } finally {
    picture.close();
  }
}

async function decode(file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch (error) {
    throw new Refusal("file-unreadable", { cause: error });
  }
}

function draw(picture: ImageBitmap): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement("canvas"), fitWithin(picture, longestSide));
  const brush = canvas.getContext("2d");
  if (!brush) throw new Error("This browser draws nothing");
  brush.imageSmoothingQuality = "high";
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** Browsers that write no WebP answer with PNG instead, which is far too large for a photograph. */
async function encode(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  const webp = await write(canvas, "image/webp", quality);
  return webp.type === "image/webp" ? webp : await write(onWhite(canvas), "image/jpeg", quality);
}

function write(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Refusal("file-too-large"))), type, quality);
  });
}

/** JPEG knows nothing transparent and would show it black. */
function onWhite(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const brush = canvas.getContext("2d");
  if (!brush) return canvas;
  brush.globalCompositeOperation = "destination-over";
  brush.fillStyle = "white";
  brush.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
}
