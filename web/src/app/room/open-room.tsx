import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { DeliveryBar } from "../../features/delivery/delivery-bar.tsx";
import { FilesPanel } from "../../features/files/files-panel.tsx";
import { MessagesPanel } from "../../features/room/messages-panel.tsx";
import { BlockLink } from "../../ui/block-link.tsx";
import { DisputeAlert } from "../../ui/dispute-alert.tsx";
import { otherParty } from "../../ui/other-party.ts";
import { usePageTitle } from "../../ui/page-title.ts";
import { spanText } from "../../ui/span-text.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import type { OpenedRoom } from "./room-gate.tsx";
import { RoomPanels } from "./room-panels.tsx";

/** A room that its reader is in: what it is about, and its panels. */
export function OpenRoom({ booking, uid, access, isSuspended, isApart }: OpenedRoom) {
  const { t } = useTranslation();
  const style = useTimeStyle();
  const { uid: otherUid, name } = otherParty(booking, uid);
  usePageTitle(t("room.title", { who: name }));
  const what = booking.title ?? t(`booking.tasks.${booking.task}`);
  const canWrite = access === "write";
  const isAhead = booking.state === "confirmed";

  return (
    <Box sx={frame}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 2, py: { xs: 1, sm: 1.5 } }}>
        <Box sx={{ flex: "1 1 14rem", minWidth: 0 }}>
          <Typography variant="h1" noWrap sx={{ fontSize: "var(--text-xl)", py: 0.25 }}>
            {name}
          </Typography>
          <Typography variant="body2" color="text.secondary" noWrap>
            {what}, {spanText(booking, style, "short")}
          </Typography>
        </Box>
        <Button component={Link} to={`/bookings/${booking.bookingId}`} variant="text">
          {t("room.toBooking")}
        </Button>
        <BlockLink uid={otherUid} name={name} isApart={isApart} />
      </Box>
      {!canWrite && (
        <Alert severity="info" sx={{ mb: 1 }}>
          {isSuspended ? t("room.suspended") : t("room.readOnly")}
        </Alert>
      )}
      {canWrite && isApart && (
        <Alert severity="info" sx={{ mb: 1 }}>
          {t(isAhead ? "room.apartAhead" : "room.apart")}
        </Alert>
      )}
      <DisputeAlert booking={booking} isCustomer={uid === booking.customerId} />
      <DeliveryBar booking={booking} uid={uid} canWrite={canWrite} />
      <RoomPanels
        panels={[
          {
            id: "messages",
            name: t("room.panels.messages"),
            content: <MessagesPanel booking={booking} uid={uid} canWrite={canWrite && !isApart} />,
          },
          {
            id: "files",
            name: t("room.panels.files"),
            content: <FilesPanel booking={booking} uid={uid} canWrite={canWrite && (isAhead || !isApart)} />,
          },
        ]}
      />
    </Box>
  );
}

/** As high as the view leaves between header and navigation, so that panels scroll and the page does not. */
const frame = {
  display: "flex",
  flexDirection: "column",
  height: { xs: "calc(100dvh - 61px - var(--bar) - env(safe-area-inset-bottom))", sm: "calc(100dvh - 61px)" },
  minHeight: "24rem",
  pb: { xs: 1, sm: 2 },
} as const;
