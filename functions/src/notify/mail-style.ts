/**
 * The look of every mail: the site's colours, light by default and dark where the reader's mail program is. A program
 * that drops it still shows headings, paragraphs and links in reading order.
 */
export const mailStyle = `
  body { margin: 0; padding: 24px 12px; background: #f7f1e7; color: #231a14; }
  body, h1 { font-family: system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
  body { font-size: 16px; line-height: 1.5; overflow-wrap: anywhere; }
  .card { max-width: 544px; margin: 0 auto; padding: 24px; background: #fffaf2; border-top: 4px solid #a83c0c; border-radius: 10px; }
  .brand { margin: 0 0 16px; color: #a83c0c; font-weight: 800; letter-spacing: -0.02em; }
  h1 { margin: 0 0 16px; font-size: 24px; line-height: 1.25; }
  p { margin: 0 0 12px; white-space: pre-line; }
  .fact { white-space: normal; }
  .fact strong { white-space: pre-line; }
  .label { color: #63544a; font-size: 14px; }
  .act { margin: 24px 0 12px; }
  .button { display: inline-block; padding: 12px 20px; border-radius: 8px; background: #a83c0c; color: #ffffff; font-weight: 700; text-decoration: none; }
  .foot { max-width: 544px; margin: 16px auto 0; padding: 0 24px; color: #63544a; font-size: 14px; white-space: normal; }
  .foot a { color: #63544a; }
  @media (prefers-color-scheme: dark) {
    body { background: #131110; color: #f6efe5; }
    .card { background: #1c1917; border-top-color: #ff9152; }
    .brand { color: #ff9152; }
    .label, .foot, .foot a { color: #bdb0a3; }
    .button { background: #ff9152; color: #1d0d03; }
  }
`;
