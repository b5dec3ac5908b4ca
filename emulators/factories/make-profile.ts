import { ratingOf } from "@flexsession/domain/feedback/rating";
import { policies } from "@flexsession/domain/policy/policy";
import type { Profile } from "@flexsession/domain/profile/profile";
import { artworkOf } from "./artwork-of.ts";
import { demoFeedback } from "./demo-feedback.ts";
import type { DemoProvider } from "./demo-person.ts";
import { samplesOf } from "./samples-of.ts";

/** An engineer's page with little on it. */
export function makeProfile(changes: Partial<Profile> = {}): Profile {
  return {
    providerId: "marcus",
    handle: "marcus-reed",
    name: "Marcus Reed",
    discipline: "music",
    headline: "Mix engineer",
    bio: "",
    skills: ["Mixing"],
    genres: ["Hip-Hop"],
    rates: [{ task: "mix", rateMinor: 9500 }],
    currency: "usd",
    credits: [],
    samples: [],
    artwork: [],
    achievements: [],
    photoUrl: null,
    zone: "America/New_York",
    policy: policies.moderate,
    rating: { average: 0, count: 0 },
    cancellations: 0,
    isPaused: false,
    isVerified: false,
    isFeatured: false,
    ...changes,
  };
}

/** The page of a demo provider; its samples and photo lie where `writeSamples` puts them, its rating is that of `demoFeedback`. */
export function profileOf(person: DemoProvider): Profile {
  const { uid, handle, name, headline, bio, skills, genres, rates, credits, achievements, zone } = person;
  return makeProfile({
    providerId: uid,
    handle,
    name,
    headline,
    bio,
    skills,
    genres,
    rates,
    credits,
    achievements,
    rating: ratingOf((demoFeedback[uid] ?? []).map((each) => each.stars)),
    zone,
    discipline: person.role === "engineer" ? "music" : "art",
    samples: samplesOf(person).map((each) => each.sample),
    artwork: artworkOf(person).map((each) => each.artwork),
    photoUrl: `/portraits/${uid}.svg`,
    policy: policies[person.policyId],
    ...person.marks,
  });
}
