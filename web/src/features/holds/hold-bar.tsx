import { onePerOrder } from "@flexsession/domain/booking/order-of";
import { useAccount } from "../../firebase/account.ts";
import { useNow } from "../../firebase/clock.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { openHolds } from "../../firebase/open-holds.ts";
import { HoldsView } from "./holds-view.tsx";
import { ReturnFromCheckout } from "./return-from-checkout.tsx";

/** On every page, for whoever holds time: pay or let go, live; and what became of a hold that ran out meanwhile. */
export default function HoldBar() {
  const uid = useAccount((account) => account.uid);
  const holds = useLiveQuery(uid === null ? null : openHolds(uid));
  const now = useNow(1_000);

  return (
    <>
      <ReturnFromCheckout />
      {holds.status === "ready" && <HoldsView key={uid} holds={onePerOrder(holds.value)} now={now} />}
    </>
  );
}
