import { missingIn, type ProfileDraft } from "@flexsession/domain/profile/profile-draft";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ActionButton } from "../../ui/action-button.tsx";
import { announce } from "../../ui/announce.ts";
import { errorText } from "../../ui/error-text.ts";
import { useAction } from "../../ui/use-action.ts";
import type { PageActs } from "./page-acts.ts";
import styles from "./page-editor.module.css";

interface Props {
  readonly draft: Pick<ProfileDraft, "handle" | "parts">;
  readonly handle: string;
  readonly acts: PageActs;
}

/** The last step: what is still missing, or the button that makes the page public. Whoever shows it goes on once it is. */
export function PublishStep({ draft, handle, acts }: Props) {
  const { t } = useTranslation();
  const missing = missingIn(draft);
  const publishing = useAction(async () => {
    await acts.publish();
    announce(t("pageEditor.publish.published"));
  });
  const { error } = publishing;

  if (missing.length > 0) {
    return (
      <Box className={styles.form ?? ""}>
        <Alert severity="info">{t("pageEditor.publish.missing")}</Alert>
        <ul>
          {missing.map((each) => (
            <li key={each}>
              <Link to={`/studio/welcome/${each === "handle" ? "basics" : each}`}>
                {t(`pageEditor.publish.missingParts.${each}`)}
              </Link>
            </li>
          ))}
        </ul>
      </Box>
    );
  }
  return (
    <Box className={styles.form ?? ""}>
      <Typography>{t("pageEditor.publish.address")}</Typography>
      <Typography sx={{ fontFamily: "var(--font-tape)", fontWeight: 700, overflowWrap: "anywhere" }}>
        {`${location.host}/p/${handle}`}
      </Typography>
      <Typography>{t("pageEditor.publish.next")}</Typography>
      <ActionButton
        variant="contained"
        size="large"
        isPending={publishing.isPending}
        pendingText={t("pageEditor.publish.publishing")}
        errorText={error === null ? null : errorText(error, t, t("pageEditor.saveFailed"))}
        onClick={() => publishing.run()}
      >
        {t("pageEditor.publish.action")}
      </ActionButton>
    </Box>
  );
}
