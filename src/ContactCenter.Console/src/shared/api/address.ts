function metaOf(name: string): string | null {
  return document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') || null;
}

/** Where the console lies, as the server says: `/`, or `/cc/`. Everything that is asked or shown lies below it. */
export const basePath = metaOf('base-path') ?? '/';

/** The page of simulated phones; null: the platform is a real one. */
export const phonesPage = metaOf('phones');

/** Whose contact center it is. */
export const businessName = metaOf('business');

/** The zone of the business, as browsers know it; null: the settings do not say. */
export const businessZone = metaOf('time-zone');

/** The path without a slash at its end, as the router and the client want it. */
export const baseWithoutSlash = basePath.replace(/\/$/, '');

/** Where the browser goes to sign in with the company's provider; it comes back to that page of ours. */
export function providerLink(back: string, isAgain = false): string {
  return apiLink('/api/v1/sign-in/openid', { back, again: isAgain ? 'true' : undefined });
}

/** An address of the API as a link, for what the browser fetches by itself. */
export function apiLink(path: string, query: Record<string, string | undefined>): string {
  const search = new URLSearchParams(Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]));
  return `${baseWithoutSlash}${path}?${search}`;
}
