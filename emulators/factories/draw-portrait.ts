import { seededRandom } from "./seeded-random.ts";

const size = 320;
const centre = size / 2;
const eyes = 150;

export interface Look {
  readonly hair: "crop" | "bob" | "bun" | "curls";
  readonly beard: boolean;
  readonly glasses: boolean;
}

/** An abstract head and shoulders in tones of one hue, as an SVG file; another seed, another hue and another build. */
export function drawPortrait(seed: string, look: Look): string {
  const random = seededRandom(seed);
  const between = (low: number, high: number) => Math.round(low + random() * (high - low));
  const hue = between(0, 35) * 10;
  const tone = (saturation: number, lightness: number) => `hsl(${hue} ${saturation}% ${lightness}%)`;
  const accent = `hsl(${(hue + between(150, 210)) % 360} 55% 68%)`;

  const half = between(50, 58);
  const shoulder = between(104, 132);
  const hair = hairs[look.hair](half, between(0, 30), tone(38, 20));
  const glasses = look.glasses ? drawGlasses(half, tone(38, 20)) : "";
  const beard = look.beard ? drawBeard(half, tone(38, 26)) : "";

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}">`,
    `<rect width="${size}" height="${size}" fill="${tone(45, 84)}"/>`,
    `<circle cx="${between(40, 280)}" cy="${between(40, 150)}" r="${between(60, 110)}" fill="${accent}"/>`,
    hair.behind,
    `<rect x="${centre - 20}" y="190" width="40" height="60" fill="${tone(32, 52)}"/>`,
    `<path d="M${centre - shoulder} ${size}C${centre - shoulder} 238 ${centre - 40} 232 ${centre} 232S${centre + shoulder} 238 ${centre + shoulder} ${size}Z" fill="${tone(45, 36)}"/>`,
    `<ellipse cx="${centre}" cy="${eyes}" rx="${half}" ry="68" fill="${tone(36, 64)}"/>`,
    beard,
    hair.before,
    glasses,
    "</svg>\n",
  ].join("\n");
}

type Hair = (half: number, length: number, fill: string) => { behind: string; before: string };

function cap(half: number, top: number, fill: string): string {
  const wide = half + 4;
  return `<path d="M${centre - wide} ${eyes}C${centre - wide} ${top} ${centre + wide} ${top} ${centre + wide} ${eyes}C${centre + half - 8} 112 ${centre - 10} 122 ${centre - wide} ${eyes}Z" fill="${fill}"/>`;
}

const crop: Hair = (half, _, fill) => ({ behind: "", before: cap(half, 46, fill) });

const bob: Hair = (half, length, fill) => ({
  behind: `<rect x="${centre - half - 14}" y="74" width="${2 * half + 28}" height="${130 + length}" rx="${half}" fill="${fill}"/>`,
  before: cap(half, 48, fill),
});

const bun: Hair = (half, length, fill) => ({
  behind: `<circle cx="${centre}" cy="${70 - length / 3}" r="30" fill="${fill}"/>`,
  before: cap(half, 52, fill),
});

const curls: Hair = (half, length, fill) => ({
  behind: Array.from({ length: 9 }, (_, index) => {
    const angle = Math.PI * (index / 8);
    const x = Math.round(centre - Math.cos(angle) * (half + 8));
    const y = Math.round(eyes - 18 - Math.sin(angle) * 62);
    return `<circle cx="${x}" cy="${y}" r="${20 + length / 4}" fill="${fill}"/>`;
  }).join(""),
  before: cap(half, 56, fill),
});

const hairs: Record<Look["hair"], Hair> = { crop, bob, bun, curls };

function drawGlasses(half: number, stroke: string): string {
  const apart = half / 2;
  const lens = (x: number) => `<circle cx="${x}" cy="${eyes + 6}" r="${apart - 6}"/>`;
  return `<g fill="none" stroke="${stroke}" stroke-width="5">${lens(centre - apart)}${lens(centre + apart)}</g>`;
}

function drawBeard(half: number, fill: string): string {
  const wide = half - 1;
  return `<path d="M${centre - wide} 162C${centre - 30} 190 ${centre + 30} 190 ${centre + wide} 162C${centre + wide} 246 ${centre - wide} 246 ${centre - wide} 162Z" fill="${fill}"/>`;
}
