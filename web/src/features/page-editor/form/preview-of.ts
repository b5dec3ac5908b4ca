import { platformCurrency } from "@flexsession/domain/money/money";
import { policies } from "@flexsession/domain/policy/policy";
import type { Profile } from "@flexsession/domain/profile/profile";
import { now } from "../../../firebase/clock.ts";
import { readAmount } from "../../../ui/read-amount.ts";
import type { PageForm } from "./page-form.ts";
import { offeredTasks } from "./read-part.ts";

interface Known {
  /** What stands where nothing is typed yet. */
  readonly name: string;
  readonly headline: string;
  readonly rating: Profile["rating"];
  /** The name under which they are verified, or null. */
  readonly verifiedName: string | null;
}

/** The page that the fields make at this moment, as near as can be told while they are being filled in. */
export function previewOf(form: PageForm, known: Known): Profile {
  const { basics, craft, media, credits } = form;
  const year = (text: string) => Number(text) || now().getFullYear();
  return {
    providerId: "",
    handle: form.handle,
    name: basics.name.trim() || known.name,
    headline: basics.headline.trim() || known.headline,
    discipline: basics.discipline ?? "music",
    zone: basics.zone,
    skills: [...craft.skills],
    genres: [...craft.genres],
    bio: craft.bio,
    rates: offeredTasks(form).flatMap((task) => {
      const rateMinor = readAmount(form.rates[task] ?? "");
      return rateMinor === null ? [] : [{ task, rateMinor }];
    }),
    currency: platformCurrency,
    policy: policies[form.terms.policyId ?? "moderate"],
    photoUrl: media.photoUrl,
    samples: [...media.samples],
    artwork: media.artwork.map((each) => ({ ...each, year: year(each.year) })),
    credits: credits.credits.map((each) => ({ ...each, year: year(each.year) })),
    achievements: credits.achievements.split("\n").filter((each) => each.trim() !== ""),
    rating: known.rating,
    cancellations: 0,
    isPaused: false,
    isVerified: basics.name.trim() === known.verifiedName,
    isFeatured: false,
  };
}
