import type { Profile } from "@flexsession/domain/profile/profile";
import { missingIn, type ProfileDraft, partsOf } from "@flexsession/domain/profile/profile-draft";
import Alert from "@mui/material/Alert";
import Typography from "@mui/material/Typography";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { useAccount } from "../../firebase/account.ts";
import { usePageTitle } from "../../ui/page-title.ts";
import { partSteps, type Step, welcomeSteps } from "./editor-steps.ts";
import { emptyForm, formOf } from "./form/page-form.ts";
import { previewOf } from "./form/preview-of.ts";
import { LeaveDialog } from "./leave-dialog.tsx";
import { type PageActs, pageActs } from "./page-acts.ts";
import styles from "./page-editor.module.css";
import { PartForm } from "./part-form.tsx";
import { PublishStep } from "./publish-step.tsx";
import { StepList } from "./step-list.tsx";
import { useLeaveWarning } from "./use-leave-warning.ts";
import { usePageForm } from "./use-page-form.ts";

interface Props {
  readonly step: Step;
  readonly draft: Pick<ProfileDraft, "handle" | "parts">;
  /** The public page, once there is one: then its parts are edited, and saving shows at once. */
  readonly published: Profile | null;
  readonly renderPreview: (profile: Profile) => ReactNode;
  readonly acts?: PageActs;
}

/** Fills in a page in steps, or edits one, beside the page as it would look. */
export function PageEditor({ step, draft, published, renderPreview, acts = pageActs }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const accountName = useAccount((account) => account.name);
  const base = published ? "/studio/page" : "/studio/welcome";
  const steps: readonly Step[] = published ? partSteps : welcomeSteps;
  const [isSaid, setSaid] = useState<Step | null>(null);
  const [isBusy, setBusy] = useState(false);

  const stored = useMemo(() => {
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const empty = emptyForm({ name: accountName ?? "", zone });
    return published ? formOf(partsOf(published), published.handle, empty) : formOf(draft.parts, draft.handle, empty);
  }, [published, draft, accountName]);
  const editing = usePageForm(stored, draft.handle, acts);
  const leaving = useLeaveWarning(editing.isChanged || isBusy, base);
  const title = t(`pageEditor.steps.${step}.title`);
  usePageTitle(title);

  const missing = new Set<string>(published ? [] : missingIn(draft));
  if (missing.has("handle")) missing.add("basics");
  const done = new Set(partSteps.filter((each) => !published && draft.parts[each] !== null && !missing.has(each)));
  const at = steps.indexOf(step);
  const previous = steps[at - 1];
  const next = steps[at + 1];
  const preview = previewOf(editing.form, {
    name: t("pageEditor.preview.name"),
    headline: t("pageEditor.preview.headline"),
    rating: published?.rating ?? { average: 0, count: 0 },
    verifiedName: published?.isVerified ? published.name : null,
  });

  return (
    <div className={styles.editor}>
      <div>
        <Typography color="text.secondary" sx={{ fontWeight: 700 }}>
          {published ? t("pageEditor.editing") : t("pageEditor.nth", { nth: at + 1, of: steps.length })}
        </Typography>
        <Typography variant="h1">{title}</Typography>
        <Typography sx={{ mt: 1, maxWidth: "44rem" }}>{t(`pageEditor.steps.${step}.lead`)}</Typography>
      </div>
      <StepList steps={steps} current={step} base={base} done={done} />
      <div className={styles.columns}>
        {step === "publish" ? (
          <PublishStep draft={draft} handle={editing.form.handle} acts={acts} />
        ) : (
          <div>
            <PartForm
              key={step}
              step={step}
              editing={editing}
              isPublished={published !== null}
              isVerified={published?.isVerified === true}
              acts={acts}
              onBack={previous && !published ? () => navigate(`${base}/${previous}`) : null}
              onBusy={setBusy}
              onSaved={() => {
                if (published) setSaid(step);
                else if (next) void navigate(`${base}/${next}`);
              }}
            />
            {isSaid === step && published && !editing.isChanged && (
              <Alert severity="success" sx={{ mt: 2 }}>
                {t("pageEditor.savedPage")} <Link to={`/p/${published.handle}`}>{t("pageEditor.seePage")}</Link>
              </Alert>
            )}
          </div>
        )}
        <section className={styles.preview} aria-label={t("pageEditor.preview.title")}>
          <p>{t("pageEditor.preview.title")}</p>
          <div>{renderPreview(preview)}</div>
        </section>
      </div>
      <LeaveDialog isOpen={leaving !== null} onStay={() => leaving?.stay()} onLeave={() => leaving?.leave()} />
    </div>
  );
}
