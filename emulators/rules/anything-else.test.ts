import { describeAccess, nobody } from "./access.ts";

describeAccess({
  path: "secrets/one",
  value: { uid: "nina", customerId: "nina", parties: ["nina"] },
  get: nobody,
  lists: [{ name: "a collection that nobody has thought of", where: [], allowed: nobody }],
});
