import type { Plugin } from "vite";

/**
 * Names the picture that other sites show beside a link to us. They ask for it by its whole address, which only a deployment
 * knows: a build without one names none.
 *
 * @param appUrl the public address without a closing slash
 */
export function shareImage(appUrl: string | undefined): Plugin {
  const tag = (property: string, content: string) => ({
    tag: "meta",
    attrs: { property, content },
    injectTo: "head" as const,
  });
  return {
    name: "share-image",
    transformIndexHtml: () =>
      appUrl === undefined
        ? []
        : [
            tag("og:image", `${appUrl}/share.png`),
            tag("og:image:width", "1200"),
            tag("og:image:height", "630"),
            tag("og:image:alt", "FlexSession: creative time, live"),
          ],
  };
}
