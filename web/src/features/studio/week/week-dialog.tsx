import type { TapeChange } from "@flexsession/domain/contracts/calendar";
import type { Tape } from "@flexsession/domain/tape/tape";
import type { Interval } from "@flexsession/domain/time/interval";
import Dialog from "@mui/material/Dialog";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import IconButton from "@mui/material/IconButton";
import useMediaQuery from "@mui/material/useMediaQuery";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../../ui/icon.tsx";
import { spanText } from "../../../ui/span-text.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { useStudio } from "../use-studio.ts";
import { ChangeSlot } from "./change-slot.tsx";
import { CreateSlot } from "./create-slot.tsx";
import type { Mark } from "./week-marks.ts";
import { WhyNot } from "./why-not.tsx";

/** What the dialog of the week is about; without a time it begins with one that suits. */
export type WeekTopic =
  | { readonly kind: "create"; readonly time: Interval | null }
  | { readonly kind: "slot"; readonly slotId: string }
  | { readonly kind: "why"; readonly time: Interval | null };

interface Props {
  readonly topic: WeekTopic | null;
  readonly tape: Tape;
  readonly marks: readonly Mark[];
  readonly monday: string;
  readonly at: Date;
  readonly edit: (changes: TapeChange[]) => Promise<void>;
  readonly onTopic: (topic: WeekTopic) => void;
  readonly onClose: () => void;
}

/** The one dialog of the week: to offer time, to change a slot, or to ask why a time is not offered. */
export function WeekDialog({ topic, tape, marks, monday, at, edit, onTopic, onClose }: Props) {
  const { t } = useTranslation();
  const { zone } = useStudio();
  const style = useTimeStyle(zone);
  const title = useId();
  const isPhone = useMediaQuery("(max-width: 599px)");
  const slot = topic?.kind === "slot" ? (tape.slots[topic.slotId] ?? null) : null;
  const isOpen = topic !== null && (topic.kind !== "slot" || slot !== null);

  return (
    <Dialog open={isOpen} onClose={onClose} fullScreen={isPhone} fullWidth maxWidth="sm" aria-labelledby={title}>
      <DialogTitle id={title} sx={{ pr: 7, fontWeight: 800 }}>
        {topic?.kind === "create" && t("week.newTitle")}
        {topic?.kind === "why" && t("week.whyTitle")}
        {slot && spanText(slot, style, "full")}
      </DialogTitle>
      <IconButton onClick={onClose} aria-label={t("week.close")} sx={{ position: "absolute", top: 8, right: 8 }}>
        <Icon name="close" />
      </IconButton>
      <DialogContent>
        {topic?.kind === "create" && <CreateSlot time={topic.time} monday={monday} edit={edit} onClose={onClose} />}
        {topic?.kind === "why" && (
          <WhyNot time={topic.time} monday={monday} at={at} onOffer={(time) => onTopic({ kind: "create", time })} />
        )}
        {topic?.kind === "slot" && slot && (
          <ChangeSlot
            key={topic.slotId}
            slotId={topic.slotId}
            slot={slot}
            marks={marks.filter((mark) => mark.slotId === topic.slotId)}
            at={at}
            edit={edit}
            onWhy={(time) => onTopic({ kind: "why", time })}
            onClose={onClose}
          />
        )}
      </DialogContent>
    </Dialog>
  );
}
