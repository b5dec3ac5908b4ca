import { randomUUID } from "node:crypto";
import { paths } from "@flexsession/domain/paths";
import { auth, db } from "../../../functions/src/firebase/app.ts";
import { makeUser } from "../../factories/make-user.ts";

/** Somebody who signs in on a page of the bench. */
export interface Person {
  readonly uid: string;
  readonly email: string;
  readonly password: string;
}

/** Opens an account that can sign in by its password. */
export async function savePerson(uid: string): Promise<Person> {
  const [email, password] = [`${uid}@flexsession.test`, randomUUID()];
  await auth.createUser({ uid, email, password, emailVerified: true, displayName: uid });
  await db.doc(paths.user(uid)).set(makeUser({ uid, email }));
  return { uid, email, password };
}
