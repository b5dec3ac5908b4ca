const home = "/bookings";

/**
 * Where to go after signing in: a path of this site out of the address, or the person's own bookings. Anything that a
 * browser could read as another site, or as this page again, is refused.
 */
export function continuePath(wished: string | null): string {
  if (wished === null || wished.length > 500 || !/^\/(?!\/)[^\s\\]*$/.test(wished)) return home;
  return /^\/sign-in(?:[/?#]|$)/.test(wished) ? home : wished;
}
