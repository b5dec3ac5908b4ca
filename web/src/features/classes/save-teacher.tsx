import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { useAccount } from "../../firebase/account.ts";
import { call } from "../../firebase/call.ts";
import { useOwnAccount } from "../../firebase/own-account.ts";
import { announce } from "../../ui/announce.ts";
import { Icon } from "../../ui/icon.tsx";
import { useAction } from "../../ui/use-action.ts";
import styles from "./save-teacher.module.css";

interface Props {
  readonly providerId: string;
  readonly name: string;
}

/** Keeps a teacher on one's own list, or takes them off it; whoever is signed out is led to signing in first. */
export function SaveTeacher({ providerId, name }: Props) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { status, uid } = useAccount();
  const own = useOwnAccount();
  const isSaved = own.status === "ready" && own.value.saved.includes(providerId);
  const saving = useAction(async () => {
    await call("saveProvider", { providerId, isSaved: !isSaved });
    announce(t(isSaved ? "classOffer.saveEnded" : "classOffer.saveDone", { name }));
  });
  if (uid === providerId) return null;
  if (status === "signed-out") {
    return (
      <Link className={styles.save} to={`/sign-in?continue=${encodeURIComponent(pathname)}`}>
        <Icon name="star" size={18} />
        {t("classOffer.signInToSave", { name })}
      </Link>
    );
  }
  return (
    <p className={styles.line}>
      <button
        type="button"
        className={styles.save}
        aria-pressed={isSaved}
        disabled={own.status !== "ready" || saving.isPending}
        onClick={() => saving.run()}
      >
        <Icon name="star" size={18} />
        {t(isSaved ? "classOffer.saved" : "classOffer.save", { name })}
      </button>
      {saving.error === null ? null : <span role="alert">{t("classOffer.saveFailed")}</span>}
    </p>
  );
}
