/**
 * Everybody who may ask. `customer` and `provider` are the parties of what lies in the rows; `rival` is another provider.
 * `suspended` stands in the place of the customer, or of the provider where no customer is named, with all accounts
 * suspended. `former` has a token that still says admin, though the account says that the right was taken.
 */
export const people = {
  anonymous: { heading: "nobody signed in", uid: null, claims: {} },
  stranger: { heading: "a stranger", uid: "stranger", claims: {} },
  customer: { heading: "the customer", uid: "nina", claims: {} },
  provider: { heading: "the provider", uid: "marcus", claims: {} },
  rival: { heading: "another provider", uid: "rival", claims: {} },
  admin: { heading: "an admin", uid: "boss", claims: { admin: true } },
  suspended: { heading: "who is suspended", uid: "nina", claims: {} },
  former: { heading: "an admin no more", uid: "former", claims: { admin: true } },
} as const;

export type Person = keyof typeof people;

export const everybody: readonly Person[] = Object.keys(people).filter((name): name is Person => name in people);
export const signedIn: readonly Person[] = everybody.filter((person) => person !== "anonymous");
export const nobody: readonly Person[] = [];
export const customers: readonly Person[] = ["customer", "suspended"];
export const parties: readonly Person[] = ["customer", "provider", "suspended"];
/** Where no customer is named, so that the suspended one is the provider. */
export const owners: readonly Person[] = ["provider", "suspended"];

export const acts = ["get", "list", "create", "update", "delete"] as const;
export type Act = (typeof acts)[number];
