import type { ReadPerson } from "@flexsession/domain/contracts/admin";
import { useTranslation } from "react-i18next";
import { Facts } from "../../ui/facts.tsx";
import { momentText } from "../../ui/moment-text.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { ProviderMarks } from "./provider-marks.tsx";
import { StandingMark } from "./standing-mark.tsx";
import { To } from "./to.tsx";

/** What there is to know of an account. */
export function PersonFacts({ person }: { readonly person: ReadPerson }) {
  const { t } = useTranslation();
  const style = useTimeStyle();
  const { uid, email, standing, reason, since, createdAt, isAdmin, page } = person;
  return (
    <Facts
      facts={[
        [t("admin.person.standing"), <StandingMark key="standing" standing={standing} />],
        ...(reason === null ? [] : [[t("admin.person.reason"), reason] as const]),
        ...(since === null ? [] : [[t("admin.person.since"), momentText(since, style)] as const]),
        [t("admin.person.email"), email],
        [t("admin.person.id"), uid],
        [t("admin.person.joined"), momentText(createdAt, style)],
        [t("admin.person.isAdmin"), t(isAdmin ? "admin.yes" : "admin.no")],
        ...(page === null
          ? []
          : ([
              [
                t("admin.person.page"),
                <To key="page" to={`/p/${page.handle}`}>
                  {page.handle}
                </To>,
              ],
              [t("admin.person.pageName"), page.name],
              [t("admin.person.marks"), <ProviderMarks key="marks" {...page} />],
            ] as const)),
      ]}
    />
  );
}
