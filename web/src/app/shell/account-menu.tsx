import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { useShallow } from "zustand/react/shallow";
import { signOut, useAccount } from "../../firebase/account.ts";
import { Icon } from "../../ui/icon.tsx";
import styles from "./navigation.module.css";
import { WelcomeItem } from "./welcome-item.tsx";

/** Who is signed in, and the way out. */
export function AccountMenu() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [name, email] = useAccount(useShallow((account) => [account.name, account.email]));
  const details = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const close = (event: Event) => {
      const menu = details.current;
      if (!menu?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape") return;
        menu.querySelector("summary")?.focus();
      } else if (event.target instanceof Node && menu.contains(event.target)) return;
      menu.open = false;
    };
    document.addEventListener("click", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("click", close);
      document.removeEventListener("keydown", close);
    };
  }, []);

  const leave = async () => {
    await signOut();
    await navigate("/");
  };

  return (
    <details className={styles.account} ref={details}>
      <summary className={styles.item}>
        <Icon name="person" size={22} />
        <span>{t("shell.account")}</span>
      </summary>
      <div className={styles.menu}>
        <p>{t("shell.signedInAs", { name: name ?? email ?? "" })}</p>
        <Link to="/account" onClick={() => details.current?.removeAttribute("open")}>
          {t("shell.toAccount")}
        </Link>
        <WelcomeItem onGo={() => details.current?.removeAttribute("open")} />
        <button type="button" onClick={leave}>
          {t("shell.signOut")}
        </button>
      </div>
    </details>
  );
}
