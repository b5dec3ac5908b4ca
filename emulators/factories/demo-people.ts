import { demoEngineers } from "./demo-engineers.ts";
import type { DemoPerson, DemoProvider } from "./demo-person.ts";
import { demoTeachers } from "./demo-teachers.ts";

/** Five artists who book, each in another zone. */
export const demoArtists: readonly DemoPerson[] = [
  booker("artist", "nina", "Nina Castellano", "America/Los_Angeles"),
  booker("artist", "kofi", "Kofi Mensah", "Africa/Accra"),
  booker("artist", "lena", "Lena Vogel", "Europe/Berlin"),
  booker("artist", "hiro", "Hiro Tanabe", "Asia/Tokyo"),
  booker("artist", "zoe", "Zoe Harper", "Pacific/Auckland"),
];

/** Ten students who come to classes, in the zones of the teachers and beside them. */
export const demoStudents: readonly DemoPerson[] = [
  booker("student", "ada", "Ada Lindqvist", "Europe/Stockholm"),
  booker("student", "bruno", "Bruno Fabbri", "Europe/Rome"),
  booker("student", "chiara", "Chiara Neri", "Europe/Rome"),
  booker("student", "dev", "Dev Patel", "Asia/Kolkata"),
  booker("student", "emi", "Emi Sato", "Asia/Tokyo"),
  booker("student", "felix", "Félix Gagnon", "America/Toronto"),
  booker("student", "grace", "Grace Yazzie", "America/Denver"),
  booker("student", "hugo", "Hugo Salazar", "America/Denver"),
  booker("student", "ines", "Inês Duarte", "Europe/Lisbon"),
  booker("student", "joon", "Joon Park", "Asia/Seoul"),
];

/** Everybody who offers time. */
export const demoProviders: readonly DemoProvider[] = [...demoEngineers, ...demoTeachers];

/** Who looks after disputes. */
export const demoAdmin: DemoPerson = {
  uid: "robin",
  email: "admin@flexsession.demo",
  name: "Robin Sayed",
  role: "admin",
  zone: "Europe/London",
};

/** Everybody who can sign in to a seeded stack. */
export const demoPeople: readonly DemoPerson[] = [...demoProviders, ...demoArtists, ...demoStudents, demoAdmin];

function booker(role: "artist" | "student", uid: string, name: string, zone: string): DemoPerson {
  return { uid, email: `${uid}@flexsession.demo`, name, role, zone };
}
