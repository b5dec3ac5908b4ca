import { searchKeyOf } from "@flexsession/domain/account/search-key";
import { type User, user } from "@flexsession/domain/account/user";
import { standingOfUser } from "@flexsession/domain/admin/change-standing";
import { contracts } from "@flexsession/domain/contracts";
import type { FoundPerson } from "@flexsession/domain/contracts/admin";
import { paths } from "@flexsession/domain/paths";
import { db } from "../firebase/app.ts";
import { callable } from "../firebase/callable.ts";
import { effect } from "../firebase/effect.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { providersNamed } from "./providers-named.ts";
import { requireReadingAdmin } from "./require-admin.ts";

/** As many as are found of one kind; whoever looks for somebody writes more of their name. */
const most = 20;
/** Ids have these letters alone, and no slash that would lead elsewhere. */
const accountId = /^[A-Za-z0-9_-]+$/;

/** Finds accounts by the beginning of their name, e-mail or handle, by words of the name on their page, or by their id. */
export const findPeople = callable(contracts.findPeople, {}, async ({ text }, caller) => {
  await requireReadingAdmin(caller);
  const byId = accountId.test(text) ? readDocument(refs.user(text)) : null;
  const [own, named, mailed, providers] = await Promise.all([
    byId,
    beginning("nameKey", searchKeyOf(text)),
    beginning("email", text.toLowerCase()),
    providersNamed(text),
  ]);
  const selling = await Promise.all(providers.uids.map((each) => readDocument(refs.user(each))));
  const all = [own, ...named, ...mailed, ...selling].filter((each) => each !== null);
  const found = new Map(all.map((each) => [each.uid, personOf(each)]));
  const isMore = named.length === most || mailed.length === most || providers.isMore;
  return { people: [...found.values()], isMore };
});

async function beginning(field: "nameKey" | "email", text: string): Promise<readonly User[]> {
  const query = db
    .collection(paths.users)
    .where(field, ">=", text)
    .where(field, "<", `${text}\uf8ff`)
    .orderBy(field)
    .limit(most);
  const answer = await effect("users.find", () => query.get());
  return answer.docs.map((each) => user.parse(each.data()));
}

/** What of an account admins find. */
export function personOf(of: User): FoundPerson {
  const { uid, name, email } = of;
  return { uid, name, email, standing: standingOfUser(of) };
}
