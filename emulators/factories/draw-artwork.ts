import { seededRandom } from "./seeded-random.ts";

const width = 640;

export type ArtworkStyle = "wash" | "cut" | "ink" | "vessel" | "mosaic";

interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/**
 * A picture as an SVG file, the same for the same seed: `wash` lays soft bands of colour over one another, `cut` prints
 * hard shapes in two inks, `ink` draws with a brush, `vessel` sets cups on a shelf, `mosaic` lights a scene of squares.
 */
export function drawArtwork(seed: string, style: ArtworkStyle): Drawing {
  const random = seededRandom(seed);
  const between = (low: number, high: number) => Math.round(low + random() * (high - low));
  const height = between(420, 800);
  const hue = between(0, 359);
  const shapes = painters[style](between, hue, height);
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

function strokes(between: Between, hue: number, height: number): string[] {
  const brush = (index: number, colour: string) => {
    const x = between(120, 520);
    const y = Math.round((height * (index + 0.5)) / 5) + between(-40, 40);
    const [reach, lift, weight] = [between(90, 190), between(-140, 140), between(18, 64)];
    const path = `M${x - reach} ${y}Q${x} ${y + lift} ${x + reach} ${y + between(-50, 50)}`;
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${weight}" stroke-linecap="round" opacity="0.88"/>`;
  };
  const seal = between(470, 560);
  return [
    ...Array.from({ length: 5 }, (_, index) => brush(index, `hsl(${hue} 8% ${between(8, 22)}%)`)),
    `<rect x="${seal}" y="${height - 96}" width="52" height="52" rx="6" fill="hsl(8 70% 45%)"/>`,
  ];
}

function vessels(between: Between, hue: number, height: number): string[] {
  const shelf = Math.round(height * 0.82);
  const cups = Array.from({ length: 3 }, (_, index) => {
    const centre = 120 + index * 200 + between(-20, 20);
    const [half, tall, belly] = [between(52, 84), between(150, 290), between(4, 40)];
    const glaze = `hsl(${(hue + index * 24) % 360} ${between(18, 42)}% ${between(48, 68)}%)`;
    const side = `C${centre - half - belly} ${shelf - tall / 2} ${centre - half + 12} ${shelf - 20}`;
    const back = `C${centre + half - 12} ${shelf - 20} ${centre + half + belly} ${shelf - tall / 2}`;
    return [
      `<path d="M${centre - half} ${shelf - tall}${side} ${centre - half + 16} ${shelf}H${centre + half - 16}${back} ${centre + half} ${shelf - tall}Z" fill="${glaze}"/>`,
      `<ellipse cx="${centre}" cy="${shelf - tall}" rx="${half}" ry="16" fill="hsl(${hue} 20% 30%)"/>`,
    ].join("");
  });
  return [...cups, `<rect y="${shelf}" width="${width}" height="18" fill="hsl(28 30% 42%)"/>`];
}

function squares(between: Between, hue: number, height: number): string[] {
  const side = 40;
  const [sunX, sunY] = [between(120, 520), between(80, Math.round(height / 2))];
  return Array.from({ length: (width / side) * Math.ceil(height / side) }, (_, index) => {
    const x = (index % (width / side)) * side;
    const y = Math.floor(index / (width / side)) * side;
    const far = Math.hypot(x - sunX, y - sunY) / height;
    const light = Math.max(16, Math.round(86 - far * 64) + between(-4, 4));
    return `<rect x="${x}" y="${y}" width="${side}" height="${side}" fill="hsl(${Math.round(hue + far * 90) % 360} 58% ${light}%)"/>`;
  });
}

const painters: Record<ArtworkStyle, (between: Between, hue: number, height: number) => string[]> = {
  wash: washes,
  cut: cuts,
  ink: strokes,
  vessel: vessels,
  mosaic: squares,
};
