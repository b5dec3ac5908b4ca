import { endingsOf, type FileKind, fileKind, fileKinds } from "@flexsession/domain/room/file-kind";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { type DragEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { addUploads } from "./uploads.ts";

/** Chooses what kind of files to send, and takes them by button or by dropping them. */
export function SendFiles({ bookingId }: { readonly bookingId: string }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<FileKind>("mixes");
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const limits = useId();
  const name = t(`files.kinds.${kind}`);
  const endings = endingsOf(kind);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    addUploads(bookingId, kind, [...event.dataTransfer.files]);
  };
  const hover = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };

  return (
    <Box
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      sx={{ ...place, ...(isOver && { borderColor: "var(--accent)", background: "var(--accent-soft)" }) }}
    >
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, alignItems: "center" }}>
        <TextField
          select
          size="small"
          label={t("files.kind")}
          value={kind}
          onChange={(event) => setKind(fileKind.parse(event.target.value))}
          sx={{ minWidth: "10rem" }}
        >
          {fileKinds.map((each) => (
            <MenuItem key={each} value={each}>
              {t(`files.kinds.${each}`)}
            </MenuItem>
          ))}
        </TextField>
        <Button variant="contained" aria-describedby={limits} onClick={() => input.current?.click()}>
          {t("files.choose")}
        </Button>
        <Typography variant="body2" color="text.secondary">
          {isOver ? t("files.dropNow", { kind: name }) : t("files.drop")}
        </Typography>
      </Box>
      <Typography id={limits} variant="body2" color="text.secondary">
        {t("files.limits", { endings: endings.replaceAll(".", "").replaceAll(",", ", ").toUpperCase() })}
      </Typography>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={endings}
        onChange={({ target }) => {
          addUploads(bookingId, kind, [...(target.files ?? [])]);
          // The same file chosen again is another version.
          target.value = "";
        }}
      />
    </Box>
  );
}

const place = {
  display: "grid",
  gap: 1,
  p: 2,
  border: "2px dashed var(--line-strong)",
  borderRadius: "var(--radius-m)",
  background: "var(--surface)",
} as const;
