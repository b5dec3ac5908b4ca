import type { Profile } from "@flexsession/domain/profile/profile";
import { partsOf } from "@flexsession/domain/profile/profile-draft";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link, Navigate, useParams, useSearchParams } from "react-router";
import { useOwnProfile } from "../../firebase/own-profile.ts";
import { stepNamed } from "./editor-steps.ts";
import { LoadingEditor } from "./loading-editor.tsx";
import { PageEditor } from "./page-editor.tsx";

interface Props {
  readonly renderPreview: (profile: Profile) => ReactNode;
}

/** The studio's room in which a provider edits their page; just after publishing it leads on to offering hours. */
export function OwnPage({ renderPreview }: Props) {
  const { t } = useTranslation();
  const step = stepNamed(useParams().step ?? "basics");
  const [query] = useSearchParams();
  const own = useOwnProfile();
  const profile = own.status === "ready" ? own.value : null;
  const draft = useMemo(() => profile && { handle: profile.handle, parts: partsOf(profile) }, [profile]);

  if (step === null || step === "publish") return <Navigate to="/studio/page" replace />;
  if (own.status === "missing") return <Navigate to="/studio/welcome" replace />;
  if (!profile || !draft) return <LoadingEditor live={own} />;
  return (
    <>
      {query.has("new") && (
        <Alert
          severity="success"
          sx={{ mt: 3 }}
          action={
            <Button component={Link} to="/studio/hours" variant="contained">
              {t("pageEditor.publish.offerHours")}
            </Button>
          }
        >
          {t("pageEditor.publish.published")} <Link to={`/p/${profile.handle}`}>{t("pageEditor.seePage")}</Link>
        </Alert>
      )}
      <PageEditor step={step} draft={draft} published={profile} renderPreview={renderPreview} />
    </>
  );
}
