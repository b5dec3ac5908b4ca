import { seededRandom } from "./seeded-random.ts";

const width = 640;

export type ArtworkStyle = "wash" | "cut";

interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/**
 * A picture as an SVG file, the same for the same seed: `wash` lays soft bands of colour over one another, `cut` prints
 * hard shapes in two inks.
 */
export function drawArtwork(seed: string, style: ArtworkStyle): Drawing {
  const random = seededRandom(seed);
  const between = (low: number, high: number) => Math.round(low + random() * (high - low));
  const height = between(420, 800);
  const hue = between(0, 359);
  const shapes = style === "wash" ? washes(between, hue, height) : cuts(between, hue, height);
  const paper = style === "wash" ? `hsl(${hue} 30% 94%)` : "hsl(40 35% 92%)";
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    ...shapes,
    "</svg>\n",
  ].join("\n");
  return { svg, width, height };
}

type Between = (low: number, high: number) => number;

function washes(between: Between, hue: number, height: number): string[] {
  return Array.from({ length: 9 }, (_, index) => {
    const top = Math.round((height * index) / 10) + between(-20, 40);
    const bend = between(-90, 90);
    const colour = `hsl(${(hue + index * 11) % 360} 45% ${75 - index * 5}%)`;
    return `<path d="M0 ${top}Q${width / 2} ${top + bend} ${width} ${top + between(-30, 30)}V${height}H0Z" fill="${colour}" opacity="0.55"/>`;
  });
}

function cuts(between: Between, hue: number, height: number): string[] {
  const inks = [`hsl(${hue} 60% 24%)`, `hsl(${(hue + 160) % 360} 65% 45%)`];
  const rays = Array.from({ length: 16 }, (_, index) => {
    const from = (width * index) / 16;
    return `<path d="M${Math.round(from)} 0L${Math.round(from) + between(8, 26)} 0L${width / 2} ${Math.round(height * 0.6)}Z" fill="${inks[1]}"/>`;
  });
  const hills = Array.from({ length: 5 }, (_, index) => {
    const left = between(-60, 200) + index * 90;
    const peak = Math.round(height * 0.45) + between(0, 120);
    return `<path d="M${left} ${height}L${left + between(90, 180)} ${peak}L${left + between(220, 330)} ${height}Z" fill="${inks[index % 2]}"/>`;
  });
  return [...rays, ...hills];
}
