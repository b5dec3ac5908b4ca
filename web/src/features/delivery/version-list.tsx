import type { RoomFile } from "@flexsession/domain/room/room-file";
import FormControlLabel from "@mui/material/FormControlLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { momentText } from "../../ui/moment-text.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";

interface Props {
  readonly files: readonly RoomFile[];
  readonly chosen: RoomFile;
  readonly onChoose: (fileId: string) => void;
}

/** Versions to choose one of, each with its kind and when it was sent. */
export function VersionList({ files, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const style = useTimeStyle();
  return (
    <RadioGroup
      aria-label={t("delivery.pick.list")}
      value={chosen.fileId}
      onChange={(_, fileId) => onChoose(fileId)}
      sx={{ flexWrap: "nowrap" }}
    >
      {files.map((file) => (
        <FormControlLabel
          key={file.fileId}
          value={file.fileId}
          control={<Radio />}
          sx={{ py: 0.5 }}
          label={
            <>
              <Typography component="span" sx={{ display: "block", fontWeight: 700, overflowWrap: "anywhere" }}>
                {t("delivery.file", file)}
              </Typography>
              <Typography component="span" variant="body2" color="text.secondary">
                {t(`files.kinds.${file.kind}`)}, {t("delivery.pick.sentAt", { when: momentText(file.at, style) })}
              </Typography>
            </>
          }
        />
      ))}
    </RadioGroup>
  );
}
