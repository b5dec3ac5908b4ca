import { where } from "firebase/firestore";
import { makeRoomFile } from "../factories/make-room-file.ts";
import { describeAccess } from "./access.ts";

const mine = (uid: string) => [where("parties", "array-contains", uid)];

describeAccess({
  path: "bookings/booking/files/1b4e28ba-2fa1-41d2-883f-0016d3cca427",
  value: makeRoomFile("arrived"),
  get: ["customer", "provider"],
  lists: [
    { name: "the customer's files", where: mine("nina"), allowed: ["customer"] },
    { name: "the provider's files", where: mine("marcus"), allowed: ["provider"] },
  ],
});
