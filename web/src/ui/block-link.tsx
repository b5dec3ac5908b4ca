import Button from "@mui/material/Button";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";

interface Props {
  readonly uid: string;
  readonly name: string;
  /** Whether one of the two has blocked the other already. */
  readonly isApart?: boolean;
}

/** The way to blocking a person, or to taking it back. */
export function BlockLink({ uid, name, isApart = false }: Props) {
  const { t } = useTranslation();
  return (
    <Button
      component={Link}
      to={`/people/${uid}/block`}
      state={{ name }}
      variant="text"
      size="small"
      color="inherit"
      aria-label={t("account.blocked.linkOf", { who: name })}
      sx={{ justifySelf: "start", minHeight: 44 }}
    >
      {t(isApart ? "account.blocked.linkApart" : "account.blocked.link")}
    </Button>
  );
}
