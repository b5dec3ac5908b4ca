import { all, describeAccess, nobody } from "./access.ts";

describeAccess({
  path: "packs/marcus",
  value: { providerId: "marcus", packs: [], version: 1 },
  get: all,
  lists: [{ name: "what everybody offers", where: [], allowed: nobody }],
});
