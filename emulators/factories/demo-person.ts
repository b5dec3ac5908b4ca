import type { Class, WeeklyRule } from "@flexsession/domain/classes/class-document";
import type { Place } from "@flexsession/domain/classes/place";
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
  readonly role: "engineer" | "artist" | "teaching artist" | "student" | "admin";
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

/** A class that a teaching artist offers every week, at times by their own clock. */
export interface DemoClass extends Pick<Class, "title" | "level" | "description" | "subjects" | "materials"> {
  readonly minutes: number;
  readonly seatPriceMinor: number;
  /** Which of its teacher's works show it, by their place among them. */
  readonly works: readonly number[];
  readonly place: Place;
  /** Of one that is online. */
  readonly joinUrl?: string;
  /** Weekday, 1 for Monday, and hour of each. */
  readonly weekly: readonly (readonly [WeeklyRule["weekday"], WeeklyRule["at"]])[];
}

type ProfileFacts = Pick<
  Profile,
  "handle" | "headline" | "bio" | "skills" | "genres" | "rates" | "credits" | "achievements"
>;

/** A demo person who offers time, with what their page says and when they work. */
export interface DemoProvider extends DemoPerson, ProfileFacts {
  readonly role: "engineer" | "teaching artist";
  readonly policyId: Policy["id"];
  readonly look: Look;
  readonly samples: readonly DemoSample[];
  readonly artwork: readonly DemoArtwork[];
  readonly rules: Omit<TapeRules, "zone">;
  /** The marks that FlexSession has given them; none where it says nothing. */
  readonly marks?: Partial<Pick<Profile, "isVerified" | "isFeatured">>;
  /** Local hours between which slots lie, those of classes too. */
  readonly opensAt: number;
  readonly closesAt: number;
  /** Empty for engineers, who sell pieces of slots. */
  readonly classes: readonly DemoClass[];
  /** 1 for engineers, the seats of a class for teaching artists. */
  readonly capacity: number;
}
