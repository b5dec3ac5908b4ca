import { formatMoney } from "@flexsession/domain/money/money";
import type { Receipt } from "@flexsession/domain/receipt/receipt";
import { minutesBetween } from "@flexsession/domain/time/instant";
import { useTranslation } from "react-i18next";
import { dateText } from "../../ui/date-text.ts";
import { formatTime, zoneName } from "../../ui/time-format.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import styles from "./receipt.module.css";

/** What was paid and what goes back, a row each, and what they come to. */
export function ReceiptLines({ receipt }: { readonly receipt: Receipt }) {
  const { t, i18n } = useTranslation();
  const style = useTimeStyle(receipt.zone);
  const { zone, start, end, currency } = receipt;
  const money = (minor: number) => formatMoney(minor, currency, i18n.language);
  const on = (date: Date) => dateText(date, zone, "medium");
  const what = receipt.title ?? t(`booking.tasks.${receipt.task}`);
  const length = receipt.isClass
    ? t("booking.seats", { count: receipt.seats })
    : t("booking.hours", { count: minutesBetween(start, end) / 60 });
  const times = `${formatTime(start, style)} – ${formatTime(end, style)} ${zoneName(zone, start)}`;
  const totals = [
    { name: t("receipt.refunded"), minor: -receipt.refundedMinor, isShown: receipt.refundedMinor > 0 },
    { name: t("receipt.owed"), minor: -receipt.owedMinor, isShown: receipt.owedMinor > 0 },
  ].filter((each) => each.isShown);

  return (
    <table className={styles.lines}>
      <caption className="visually-hidden">{t("receipt.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("receipt.what")}</th>
          <th scope="col">{t("receipt.amount")}</th>
        </tr>
      </thead>
      <tbody>
        {receipt.lines.map(({ kind, at, amountMinor }) => (
          <tr key={`${kind} ${at.getTime()}`}>
            <td>
              <strong>{t(`receipt.line.${kind}`, { what, length })}</strong>
              {kind === "booking" && <span>{`${dateText(start, zone, "long")}, ${times}`}</span>}
              <span>{t("receipt.paidOn", { date: on(at) })}</span>
            </td>
            <td>{money(amountMinor)}</td>
          </tr>
        ))}
        {receipt.refunds.map(({ kind, at, state, amountMinor }) => (
          <tr key={`${kind} ${at?.getTime()} ${amountMinor}`}>
            <td>
              <strong>{t(`receipt.refund.${kind}`)}</strong>
              <span>
                {at
                  ? t(state === "done" ? "receipt.refundDone" : "receipt.refundOwed", { date: on(at) })
                  : t("receipt.refundBank")}
              </span>
            </td>
            <td>{money(-amountMinor)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("receipt.total")}</th>
          <td>{money(receipt.paidMinor)}</td>
        </tr>
        {totals.map(({ name, minor }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{money(minor)}</td>
          </tr>
        ))}
        {totals.length > 0 && (
          <tr>
            <th scope="row">{t("receipt.remains")}</th>
            <td>{money(receipt.remainsMinor)}</td>
          </tr>
        )}
      </tfoot>
    </table>
  );
}
