interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size, in whole pixels, of a picture whose longer side may have at most `longestSide`; a smaller one stays as it is. */
export function fitWithin({ width, height }: Size, longestSide: number): Size {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
