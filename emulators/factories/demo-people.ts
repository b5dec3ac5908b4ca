import { demoEngineers } from "./demo-engineers.ts";
import type { DemoPerson, DemoProvider } from "./demo-person.ts";
import { demoTeachers } from "./demo-teachers.ts";

/** Five artists who book, each in another zone. */
export const demoArtists: readonly DemoPerson[] = [
  artist("nina", "Nina Castellano", "America/Los_Angeles"),
  artist("kofi", "Kofi Mensah", "Africa/Accra"),
  artist("lena", "Lena Vogel", "Europe/Berlin"),
  artist("hiro", "Hiro Tanabe", "Asia/Tokyo"),
  artist("zoe", "Zoe Harper", "Pacific/Auckland"),
];

/** Everybody who offers time. */
export const demoProviders: readonly DemoProvider[] = [...demoEngineers, ...demoTeachers];

/** Everybody who can sign in to a seeded stack. */
export const demoPeople: readonly DemoPerson[] = [...demoProviders, ...demoArtists];

function artist(uid: string, name: string, zone: string): DemoPerson {
  return { uid, email: `${uid}@flexsession.demo`, name, role: "artist", zone };
}
