import type { Booking } from "@flexsession/domain/booking/booking";
import { type Delivery, isAwaitingAnswer, revisionsLeft } from "@flexsession/domain/booking/delivery";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { otherParty } from "../../ui/other-party.ts";
import { ApproveDialog } from "./approve-dialog.tsx";
import { ChangesDialog } from "./changes-dialog.tsx";
import { DeliverDialog } from "./deliver-dialog.tsx";
import { type DeliveryActs, deliveryActs } from "./delivery-acts.ts";
import { DeliveryStanding } from "./delivery-standing.tsx";

interface Props {
  readonly booking: Booking;
  readonly uid: string;
  readonly canWrite: boolean;
  readonly acts?: DeliveryActs;
}

/** What a person has opened to do; an answer is to the delivery that they saw when they opened it. */
type Doing = { readonly act: "deliver" } | { readonly act: "approve" | "ask"; readonly delivery: Delivery };

/** Where the delivery of a booking stands, live, and what its reader can do about it. Classes have none. */
export function DeliveryBar({ booking, uid, canWrite, acts = deliveryActs }: Props) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<Doing | null>(null);
  const { delivery, approvedAt, revisions, isClass, customerId } = booking;
  const isCustomer = uid === customerId;
  const who = otherParty(booking, uid).name;
  const close = () => setDoing(null);
  // A booking that ended otherwise has nothing left to deliver.
  if (isClass || (!canWrite && delivery === null && approvedAt === null)) return null;
  const isOpen = canWrite && approvedAt === null;
  const isAwaiting = isAwaitingAnswer(delivery);

  return (
    <Box component="section" aria-label={t("delivery.label")} sx={bar}>
      <DeliveryStanding booking={booking} isCustomer={isCustomer} who={who} />
      {isOpen && !isCustomer && (
        <Button variant={isAwaiting ? "outlined" : "contained"} sx={touch} onClick={() => setDoing({ act: "deliver" })}>
          {t(isAwaiting ? "delivery.deliverAnother" : "delivery.deliver")}
        </Button>
      )}
      {isOpen && isCustomer && isAwaiting && (
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
          <Button variant="contained" sx={touch} onClick={() => setDoing({ act: "approve", delivery })}>
            {t("delivery.approve")}
          </Button>
          {revisionsLeft(revisions) > 0 && (
            <Button variant="outlined" sx={touch} onClick={() => setDoing({ act: "ask", delivery })}>
              {t("delivery.ask")}
            </Button>
          )}
        </Box>
      )}
      {doing?.act === "deliver" && (
        <DeliverDialog booking={booking} uid={uid} who={who} deliver={acts.deliver} onClose={close} />
      )}
      {doing?.act === "approve" && (
        <ApproveDialog booking={booking} seen={doing.delivery} who={who} approve={acts.approve} onClose={close} />
      )}
      {doing?.act === "ask" && (
        <ChangesDialog booking={booking} seen={doing.delivery} who={who} ask={acts.requestChanges} onClose={close} />
      )}
    </Box>
  );
}

const touch = { minHeight: 44 } as const;

const bar = {
  flex: "none",
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: 1.5,
  px: 2,
  py: 1.25,
  mb: 1.5,
  border: "1px solid var(--line)",
  borderRadius: "var(--radius-m)",
  background: "var(--surface)",
} as const;
