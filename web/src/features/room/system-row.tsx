import type { SystemLine } from "@flexsession/domain/room/message";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { formatTime } from "../../ui/time-format.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";

interface Props {
  readonly line: SystemLine;
  /** A party's name as the reader says it. */
  readonly nameOf: (uid: string) => string;
}

/** What has happened to the booking or in its room, between what people said. */
export function SystemRow({ line, nameOf }: Props) {
  const { t } = useTranslation();
  const time = formatTime(line.at, useTimeStyle());
  return (
    <Typography variant="body2" color="text.secondary" sx={{ textAlign: "center", py: 1, overflowWrap: "anywhere" }}>
      {textOf(line.event)}, {time}
    </Typography>
  );

  function textOf(event: SystemLine["event"]): string {
    if (event.name === "moved") return t(`room.events.moved.${event.to}`);
    const { by, file, version } = event;
    const who = nameOf(by);
    if (version === 1) return t("room.events.fileArrived", { who, file });
    return t("room.events.fileArrivedAgain", { who, file, version });
  }
}
