/** Examples of the description, all of one story: Marcus, who mixes, Elena, who teaches, and Nina, who books. */
export const exampleOpening = {
  slotId: "friday",
  start: "2026-11-27T15:00:00.000Z",
  end: "2026-11-27T19:00:00.000Z",
  task: "mix",
  mode: "instant",
  priceMinor: 9_500,
  seats: null,
  title: null,
} as const;

export const examplePiece = {
  start: "2026-11-27T15:00:00.000Z",
  end: "2026-11-27T17:00:00.000Z",
  priceMinor: 19_000,
} as const;

const marcus = {
  providerId: "marcus",
  handle: "marcus-reed",
  name: "Marcus Reed",
  headline: "Mix engineer",
  discipline: "music",
  skills: ["Mixing"],
  genres: ["Hip-Hop"],
  photoUrl: null,
  zone: "America/New_York",
  currency: "usd",
  rating: { average: 4.8, count: 12 },
  isVerified: true,
  isFeatured: false,
} as const;

export const exampleCard = {
  ...marcus,
  lowestRateMinor: 9_500,
  highestRateMinor: 9_500,
  nextFreeAt: exampleOpening.start,
  openings: [exampleOpening],
} as const;

export const exampleProfile = {
  ...marcus,
  bio: "Twenty years of records that hit.",
  rates: [{ task: "mix", rateMinor: 9_500 }],
  credits: [{ title: "Northern Lights", artist: "Nina Castellano", role: "Mix", year: 2025 }],
  samples: [],
  artwork: [],
  achievements: [],
  policy: { id: "flexible", version: 1, tiers: [{ hoursBefore: 24, refundBasisPoints: 10_000 }] },
  cancellations: 0,
  isPaused: false,
} as const;

export const exampleChanges = [
  {
    kind: "create",
    start: "2026-11-28T10:00:00.000Z",
    end: "2026-11-28T14:00:00.000Z",
    task: "mix",
    mode: "instant",
    priceMinor: 9_500,
  },
  { kind: "withdraw", slotId: "friday", from: exampleOpening.start },
] as const;

export const exampleHeld = {
  bookingId: "3f0c9a1be27d45aa81c6d0f2",
  checkoutUrl: "https://checkout.stripe.com/c/pay/cs_test_a1B2c3",
} as const;

export const exampleSession = {
  bookingId: exampleHeld.bookingId,
  reference: "K7QM-4MDR",
  role: "customer",
  state: "confirmed",
  providerId: "marcus",
  slotId: exampleOpening.slotId,
  classId: null,
  start: examplePiece.start,
  end: examplePiece.end,
  task: "mix",
  title: null,
  seats: 1,
  customer: { name: "Nina Castellano", zone: "Europe/Berlin" },
  provider: { name: "Marcus Reed", zone: "America/New_York", handle: "marcus-reed" },
  place: null,
  joinUrl: null,
  priceMinor: 19_000,
  currency: "usd",
  until: "2026-11-24T12:34:00.000Z",
  checkoutUrl: null,
  refundMinor: 19_000,
  version: 2,
} as const;

export const exampleClass = {
  slotId: "c_ink_w0-20261128",
  classId: "ink",
  providerId: "elena",
  handle: "elena-sato",
  name: "Elena Sato",
  title: "Ink and brush",
  level: "beginner",
  subjects: ["Drawing"],
  currency: "usd",
  priceMinor: 4_500,
  capacity: 8,
  isOnline: false,
  address: "12 Canal Street, Utrecht",
  picture: null,
  zone: "Europe/Amsterdam",
  start: "2026-11-28T09:00:00.000Z",
  end: "2026-11-28T11:00:00.000Z",
  seats: 5,
  opensAt: "2026-09-29T09:00:00.000Z",
  closesAt: "2026-11-28T07:00:00.000Z",
} as const;
