import { seededRandom } from "./seeded-random.ts";

const size = 320;

/** An abstract head and shoulders in three tones of one hue, as an SVG file; another seed, another person. */
export function drawPortrait(seed: string): string {
  const random = seededRandom(seed);
  const between = (low: number, high: number) => Math.round(low + random() * (high - low));
  const hue = between(0, 359);
  const tone = (turn: number, saturation: number, lightness: number) =>
    `hsl(${(hue + turn) % 360} ${saturation}% ${lightness}%)`;

  const headWidth = between(50, 62);
  const headHeight = between(64, 74);
  const shoulder = between(104, 132);
  const hairLine = between(86, 108);
  const hairEnd = between(128, 214);
  const side = headWidth + between(4, 14);
  const centre = size / 2;

  const hair = [
    `M${centre - side} ${hairEnd}`,
    `V${hairLine + 22}`,
    `Q${centre - side} ${hairLine - 42} ${centre} ${hairLine - 42}`,
    `T${centre + side} ${hairLine + 22}`,
    `V${hairEnd}Z`,
  ].join("");
  const fringe = `M${centre - headWidth - 2} 136Q${centre + between(-40, 40)} ${hairLine} ${centre + headWidth + 2} 136V${hairLine - 24}H${centre - headWidth - 2}Z`;
  const shoulders = `M${centre - shoulder} ${size}Q${centre - shoulder} 232 ${centre} 226T${centre + shoulder} ${size}Z`;

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}">`,
    `<defs><clipPath id="head"><ellipse cx="${centre}" cy="146" rx="${headWidth}" ry="${headHeight}"/></clipPath></defs>`,
    `<rect width="${size}" height="${size}" fill="${tone(0, 42, 82)}"/>`,
    `<circle cx="${between(30, 290)}" cy="${between(40, 150)}" r="${between(60, 120)}" fill="${tone(between(20, 60), 48, 74)}"/>`,
    `<path d="${hair}" fill="${tone(180, 34, 22)}"/>`,
    `<rect x="${centre - 22}" y="190" width="44" height="56" fill="${tone(24, 38, 52)}"/>`,
    `<path d="${shoulders}" fill="${tone(between(140, 220), 46, 38)}"/>`,
    `<ellipse cx="${centre}" cy="146" rx="${headWidth}" ry="${headHeight}" fill="${tone(24, 40, 62)}"/>`,
    `<path d="${fringe}" fill="${tone(180, 34, 22)}" clip-path="url(#head)"/>`,
    `</svg>\n`,
  ].join("\n");
}
