import { onTestFinished } from 'vitest';

/** Until the end of the test the browser has passkeys, and an authenticator that answers so. */
export function givePasskeys(credentials: object) {
  const read = (options: object) => options;
  const type = { parseCreationOptionsFromJSON: read, parseRequestOptionsFromJSON: read };
  Object.defineProperty(globalThis, 'PublicKeyCredential', { value: type, configurable: true });
  Object.defineProperty(navigator, 'credentials', { value: credentials, configurable: true });
  onTestFinished(() => {
    Reflect.deleteProperty(globalThis, 'PublicKeyCredential');
    Reflect.deleteProperty(navigator, 'credentials');
  });
}
