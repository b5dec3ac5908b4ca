import { policies } from "@flexsession/domain/policy/policy";
import type { Profile } from "@flexsession/domain/profile/profile";

/** A mix engineer in New York. */
export const exampleProfile: Profile = {
  providerId: "marcus",
  handle: "marcus",
  name: "Marcus",
  discipline: "music",
  headline: "Mixes with room to breathe",
  bio: "",
  skills: ["Mixing"],
  genres: ["Soul"],
  rates: [{ task: "mix", rateMinor: 8_000 }],
  currency: "usd",
  credits: [],
  samples: [],
  artwork: [],
  achievements: [],
  photoUrl: null,
  zone: "America/New_York",
  policy: policies.moderate,
  rating: { average: 4.9, count: 31 },
  cancellations: 0,
  isPaused: false,
  isVerified: false,
  isFeatured: false,
};
