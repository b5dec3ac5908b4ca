/** How many samples, or pictures of works, a page can show. */
export const mostWorks = 12;
