import { describeAccess, nobody } from "./access.ts";

describeAccess({
  path: "limits/holds-nina",
  value: { holds: {} },
  get: nobody,
  lists: [{ name: "limits", where: [], allowed: nobody }],
});
