import { useAccount } from "./account-store.ts";
import { call } from "./call.ts";

/** Saves a person's name and zone; from then on what they book here is booked under that name. */
export async function saveAccount(account: { name: string; zone: string }): Promise<void> {
  await call("saveAccount", account);
  useAccount.setState({ name: account.name });
  const { auth } = await import("./auth.ts");
  const { currentUser } = await auth();
  // A new token brings the name; the old one would be good for an hour.
  await currentUser?.reload();
  await currentUser?.getIdToken(true);
}
