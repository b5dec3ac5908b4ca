import type { DemoProvider } from "./demo-person.ts";

const base = {
  role: "teaching artist",
  samples: [],
  rules: { bufferBeforeMinutes: 15, bufferAfterMinutes: 15, noticeMinutes: 60, horizonDays: 60, dailyCapMinutes: null },
} as const;

/** Two teaching artists whose classes have 6 and 12 seats. Their exhibitions are invented. */
export const demoTeachers: readonly DemoProvider[] = [
  {
    ...base,
    uid: "elena",
    email: "elena@flexsession.demo",
    name: "Elena Marchetti",
    zone: "Europe/Rome",
    handle: "elena-marchetti",
    headline: "Watercolour and figure drawing in small groups of six",
    look: { hair: "bun", beard: false, glasses: true },
    bio: "I have taught drawing in Bologna for eighteen years. Six students, one theme, and time to look at every sheet together. Beginners sit beside people who have painted for decades, and both learn from it.",
    skills: ["Watercolour", "Figure drawing", "Composition", "Colour theory"],
    genres: ["Landscape", "Portrait", "Still Life"],
    rates: [{ task: "class", rateMinor: 4500 }],
    credits: [
      { title: "Acqua Alta", artist: "Elena Marchetti", role: "Solo exhibition, Bologna", year: 2025 },
      { title: "Twelve Hands", artist: "Studio Portico", role: "Group exhibition", year: 2023 },
    ],
    achievements: ["Author of a workbook on wet-in-wet painting"],
    artwork: [
      { title: "Acqua Alta III", year: 2025, medium: "Watercolour on cotton, 40 × 50 cm", style: "wash" },
      { title: "Fog over the Reno", year: 2024, medium: "Watercolour on cotton, 30 × 40 cm", style: "wash" },
      { title: "August, late", year: 2023, medium: "Watercolour and chalk, 30 × 30 cm", style: "wash" },
    ],
    rating: { average: 4.95, count: 87 },
    policyId: "moderate",
    opensAt: 9,
    closesAt: 21,
    capacity: 6,
    classes: [
      { title: "Watercolour skies, wet in wet", hours: 2, seatPriceMinor: 4800 },
      { title: "Figure drawing from the model", hours: 3, seatPriceMinor: 6200 },
      { title: "Mixing greens that breathe", hours: 2, seatPriceMinor: 4500 },
    ],
  },
  {
    ...base,
    uid: "tomas",
    email: "tomas@flexsession.demo",
    name: "Tomás Quispe",
    zone: "America/Denver",
    handle: "tomas-quispe",
    headline: "Linocut, letterpress and bold poster design, twelve at the table",
    look: { hair: "crop", beard: true, glasses: true },
    bio: "Printmaker in Santa Fe, formerly a sign painter. You cut, ink and pull your first print within two hours; no press needed, a wooden spoon will do. I send the list of materials when you book.",
    skills: ["Linocut", "Letterpress", "Poster design", "Bookbinding"],
    genres: ["Printmaking", "Graphic Design", "Folk Art"],
    rates: [{ task: "class", rateMinor: 3200 }],
    credits: [
      { title: "Cut Close", artist: "Tomás Quispe", role: "Solo exhibition, Santa Fe", year: 2024 },
      { title: "Fiesta Posters 2019-2025", artist: "City of Santa Fe", role: "Poster series", year: 2025 },
    ],
    achievements: ["Taught more than 3,000 first prints"],
    artwork: [
      { title: "Sangre de Cristo", year: 2024, medium: "Linocut in two colours, 45 × 60 cm", style: "cut" },
      { title: "Monsoon", year: 2025, medium: "Linocut in two colours, 30 × 40 cm", style: "cut" },
    ],
    rating: { average: 4.78, count: 152 },
    policyId: "flexible",
    opensAt: 9,
    closesAt: 21,
    capacity: 12,
    classes: [
      { title: "Your first linocut", hours: 2, seatPriceMinor: 3500 },
      { title: "Two-colour reduction print", hours: 3, seatPriceMinor: 5200 },
      { title: "Posters with three words", hours: 2, seatPriceMinor: 3200 },
    ],
  },
];
