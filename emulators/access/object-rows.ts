import { everybody, nobody } from "./people.ts";
import type { ObjectRow } from "./row.ts";

/** Every path of the storage. The provider is its owner, and who is suspended stands in the provider's place. */
export const objectRows = {
  picture: {
    path: "public/{uid}/{kind}/{fileId}",
    get: everybody,
    list: nobody,
    create: ["provider"],
    update: nobody,
    delete: nobody,
  },
  reserved: {
    path: "bookings/{bookingId}/{kind}/{fileId}",
    is: "that the provider has reserved",
    get: nobody,
    list: nobody,
    // The rules may look at two documents; functions ask for the standing before and after.
    create: ["provider", "suspended"],
    update: nobody,
    delete: nobody,
  },
  anything: { path: "{anything}/{else}", get: nobody, list: nobody, create: nobody, update: nobody, delete: nobody },
} as const satisfies Record<string, ObjectRow>;
