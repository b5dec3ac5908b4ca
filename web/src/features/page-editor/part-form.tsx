import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "../../ui/action-button.tsx";
import { announce } from "../../ui/announce.ts";
import { errorText } from "../../ui/error-text.ts";
import { useAction } from "../../ui/use-action.ts";
import type { PageActs } from "./page-acts.ts";
import styles from "./page-editor.module.css";
import { partForms } from "./steps/part-forms.ts";
import type { PageEditing } from "./use-page-form.ts";

interface Props {
  readonly step: keyof typeof partForms;
  readonly editing: PageEditing;
  readonly isPublished: boolean;
  readonly isVerified: boolean;
  readonly acts: PageActs;
  /** Told when the part is saved. */
  readonly onSaved: () => void;
  readonly onBack: (() => void) | null;
  readonly onBusy: (isBusy: boolean) => void;
}

/** One part of the page: its fields, and the button that saves it. A mistake is named at its field, the first focused. */
export function PartForm({ step, editing, isPublished, isVerified, acts, onSaved, onBack, onBusy }: Props) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [failures, setFailures] = useState(0);
  const Fields = partForms[step];

  const saving = useAction(async () => {
    if (!(await editing.save(step))) {
      setFailures((before) => before + 1);
      return;
    }
    announce(t(isPublished ? "pageEditor.savedPage" : "pageEditor.savedDraft"));
    onSaved();
  });
  const { error } = saving;

  useEffect(() => {
    if (failures > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true], [data-wrong=true]")?.focus();
  }, [failures]);

  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (!isBusy) void saving.run();
      }}
    >
      <Fields
        form={editing.form}
        mistakes={editing.mistakes}
        isPublished={isPublished}
        isVerified={isVerified}
        acts={acts}
        onChange={editing.change}
        onBusy={(busy) => {
          setBusy(busy);
          onBusy(busy);
        }}
      />
      {isBusy && <p>{t("pageEditor.waitForFiles")}</p>}
      <Box className={styles.actions ?? ""}>
        <ActionButton
          type="submit"
          variant="contained"
          size="large"
          isPending={saving.isPending}
          pendingText={t("pageEditor.saving")}
          errorText={error === null ? null : errorText(error, t, t("pageEditor.saveFailed"))}
        >
          {t(isPublished ? "pageEditor.save" : "pageEditor.saveAndGoOn")}
        </ActionButton>
        {onBack && (
          <Button size="large" onClick={onBack}>
            {t("pageEditor.back")}
          </Button>
        )}
      </Box>
    </form>
  );
}
