let heading = "";

/** Notes the path of the page that somebody is on their way to or, with no page on its way, is at. */
export function noteHeading(pathname: string): void {
  heading = pathname;
}

/**
 * The path that was noted last. React Router's hooks know it only once React has drawn it, and a timer can run out in
 * between.
 */
export const headingFor = (): string => heading;
