/**
 * Scripts of this page are files of this server, and no text becomes markup: libraries may put style sheets into elements, which have no `<`.
 * Whatever else is tried throws.
 */
type Policies = { createPolicy(name: string, rules: Record<string, (text: string) => string>): unknown };

const policies = (window as unknown as { trustedTypes?: Policies }).trustedTypes;

policies?.createPolicy('default', {
  createHTML(text) {
    if (text.includes('<')) throw new TypeError('A text with markup was to be shown as such.');
    return text;
  },
  createScriptURL(text) {
    const url = new URL(text, window.location.href);
    if (url.origin !== window.location.origin || !url.pathname.includes('/assets/')) throw new TypeError(`${text} is no script of the console.`);
    return text;
  },
});
