import { describeAccess, nobody } from "./access.ts";

describeAccess({
  path: "checkInSecrets/marcus_class",
  value: { providerId: "marcus", slotId: "class", secret: "c2VjcmV0", expireAt: new Date() },
  get: nobody,
  lists: [{ name: "secrets", where: [], allowed: nobody }],
});
