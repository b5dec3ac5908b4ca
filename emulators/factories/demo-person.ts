import type { Policy } from "@flexsession/domain/policy/policy";
import type { Profile } from "@flexsession/domain/profile/profile";
import type { TapeRules } from "@flexsession/domain/tape/tape";
import type { ArtworkStyle } from "./draw-artwork.ts";
import type { Look } from "./draw-portrait.ts";
import type { SampleStyle } from "./synthesise-sample.ts";

/** Somebody who can sign in to a local stack. */
export interface DemoPerson {
  readonly uid: string;
  readonly email: string;
  readonly name: string;
  readonly role: "engineer" | "artist" | "teaching artist";
  readonly zone: string;
}

interface DemoSample {
  readonly title: string;
  readonly style: SampleStyle;
  readonly seconds: number;
}

/** A picture of their own work that a teaching artist shows. */
interface DemoArtwork {
  readonly title: string;
  readonly year: number;
  readonly medium: string;
  readonly style: ArtworkStyle;
}

/** A kind of class that a teaching artist offers again and again. */
interface DemoClass {
  readonly title: string;
  readonly hours: number;
  readonly seatPriceMinor: number;
}

type ProfileFacts = Pick<
  Profile,
  "handle" | "headline" | "bio" | "skills" | "genres" | "rates" | "credits" | "achievements" | "rating"
>;

/** A demo person who offers time, with what their page says and when they work. */
export interface DemoProvider extends DemoPerson, ProfileFacts {
  readonly role: "engineer" | "teaching artist";
  readonly policyId: Policy["id"];
  readonly look: Look;
  readonly samples: readonly DemoSample[];
  readonly artwork: readonly DemoArtwork[];
  readonly rules: Omit<TapeRules, "zone">;
  /** Local hours between which slots lie. */
  readonly opensAt: number;
  readonly closesAt: number;
  /** Empty for engineers, who sell pieces of slots. */
  readonly classes: readonly DemoClass[];
  /** 1 for engineers, the seats of a class for teaching artists. */
  readonly capacity: number;
}
