import type { Receipt } from "@flexsession/domain/receipt/receipt";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { dateText } from "../../ui/date-text.ts";
import { Icon } from "../../ui/icon.tsx";
import { zoneCity } from "../../ui/time-format.ts";
import styles from "./receipt.module.css";
import { ReceiptLines } from "./receipt-lines.tsx";
import { standingOf } from "./standing-of.ts";

/** A receipt as a sheet of paper: who paid whom for what, every payment and refund, and what remains. */
export function ReceiptSheet({ receipt }: { readonly receipt: Receipt }) {
  const { t, i18n } = useTranslation();
  const standing = standingOf(receipt);
  const names = new Intl.DisplayNames(i18n.language, { type: "currency" });
  const currency = names.of(receipt.currency.toUpperCase()) ?? receipt.currency;

  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        <p className={styles.brand}>
          <Icon name="reel" size={26} />
          {t("receipt.issuer")}
        </p>
        <div className={styles.title}>
          <h1>{t("receipt.title")}</h1>
          <p className={styles.standing} data-standing={standing}>
            {t(`receipt.standing.${standing}`)}
          </p>
        </div>
      </header>

      <dl className={styles.facts}>
        <Fact name={t("receipt.number")}>
          <span className={styles.number}>{receipt.number}</span>
        </Fact>
        <Fact name={t("receipt.issued")}>{dateText(receipt.issuedAt, receipt.zone, "long")}</Fact>
        <Fact name={t("receipt.reference")}>
          <span className={styles.number}>{receipt.reference}</span>
        </Fact>
        <Fact name={t("receipt.paidBy")}>{receipt.customerName}</Fact>
        <Fact name={t("receipt.bookedWith")}>{receipt.providerName}</Fact>
        <Fact name={t("receipt.issuedBy")}>{t("receipt.issuer")}</Fact>
      </dl>

      <ReceiptLines receipt={receipt} />

      <footer className={styles.foot}>
        <p>{t("receipt.currency", { currency, zone: zoneCity(receipt.zone) })}</p>
        {receipt.refunds.length > 0 && <p>{t("receipt.banks")}</p>}
        {receipt.receiptUrl && (
          <p className={styles.screenOnly}>
            <a href={receipt.receiptUrl} target="_blank" rel="noreferrer">
              {t("receipt.processor")}
            </a>
          </p>
        )}
      </footer>
    </article>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
