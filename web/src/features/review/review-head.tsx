import type { RoomFile } from "@flexsession/domain/room/room-file";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { momentText } from "../../ui/moment-text.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";

interface Props {
  readonly file: RoomFile;
  /** Who sent it, as the reader says it. */
  readonly who: string;
}

/** What the page is about, and the way back to its room. */
export function ReviewHead({ file, who }: Props) {
  const { t } = useTranslation();
  const style = useTimeStyle();
  const { bookingId, name, version, arrivedAt, at } = file;
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 2 }}>
      <Box sx={{ flex: "1 1 14rem", minWidth: 0 }}>
        <Typography variant="h1" sx={{ fontSize: "var(--text-xl)", py: 0.25, overflowWrap: "anywhere" }}>
          {name}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {t("review.version", { version })} · {t("review.by", { who, when: momentText(arrivedAt ?? at, style) })}
        </Typography>
      </Box>
      <Button component={Link} to={`/bookings/${bookingId}/room`} variant="text">
        {t("review.toRoom")}
      </Button>
    </Box>
  );
}
