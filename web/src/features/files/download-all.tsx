import type { RoomFile } from "@flexsession/domain/room/room-file";
import Box from "@mui/material/Box";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "../../ui/action-button.tsx";
import { errorText } from "../../ui/error-text.ts";
import { useAction } from "../../ui/use-action.ts";
import { downloadZip } from "./download-zip.ts";

/** Saves everything that is there as one zip, telling how far it is. */
export function DownloadAll({ files, reference }: { readonly files: readonly RoomFile[]; readonly reference: string }) {
  const { t } = useTranslation();
  const [done, setDone] = useState(0);
  const zipping = useAction(() => {
    setDone(0);
    return downloadZip(files, `FlexSession ${reference}.zip`, setDone);
  });

  return (
    <Box>
      <ActionButton
        variant="outlined"
        isPending={zipping.isPending}
        pendingText={t("files.zipping", { done, all: files.length })}
        errorText={zipping.error === null ? null : errorText(zipping.error, t, t("files.zipFailed"))}
        onClick={() => void zipping.run()}
      >
        {t("files.all", { count: files.length })}
      </ActionButton>
    </Box>
  );
}
