import { useTranslation } from "react-i18next";
import { ActionButton } from "../../../ui/action-button.tsx";
import { errorText } from "../../../ui/error-text.ts";
import { useOpenGoogle } from "./use-open-google.ts";

/** The button that leads to Google. */
export function OpenGoogle({ isAgain }: { readonly isAgain: boolean }) {
  const { t } = useTranslation();
  const opening = useOpenGoogle();
  return (
    <ActionButton
      variant="contained"
      size="large"
      onClick={() => void opening.run({ writesEvents: false })}
      isPending={opening.isPending}
      pendingText={t("calendars.connect.opening")}
      errorText={opening.error === null ? null : errorText(opening.error, t, t("calendars.connect.failed"))}
    >
      {t(isAgain ? "calendars.connect.again" : "calendars.connect.act")}
    </ActionButton>
  );
}
