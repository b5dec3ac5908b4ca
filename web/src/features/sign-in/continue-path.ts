import { sitePath } from "@flexsession/domain/account/site-path";

const home = "/bookings";

/**
 * Where to go after signing in: a path of this site out of the address, or the person's own bookings. Anything that a
 * browser could read as another site, or as this page again, is refused.
 */
export function continuePath(wished: string | null): string {
  const path = sitePath.safeParse(wished);
  return path.success && !/^\/sign-in(?:[/?#]|$)/.test(path.data) ? path.data : home;
}
