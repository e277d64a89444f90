/** What browsers of today can and older ones cannot: read and write passkeys as JSON. */
export function hasPasskeys(): boolean {
  return typeof PublicKeyCredential !== 'undefined' && 'parseCreationOptionsFromJSON' in PublicKeyCredential;
}

/** Somebody has said no, or has not answered. */
export class NoPasskey extends Error {
  /** Whether the device has one for this person already. */
  readonly isThere: boolean;

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause));
    this.name = 'NoPasskey';
    this.isThere = cause instanceof DOMException && cause.name === 'InvalidStateError';
  }
}

/**
 * Has the browser make a passkey.
 * @param options What the server asks for.
 * @throws {NoPasskey} None was made.
 */
export async function makePasskey(options: unknown): Promise<object> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON);
  return jsonOf(navigator.credentials.create({ publicKey }));
}

/**
 * Has the browser sign with a passkey that the person chooses.
 * @param options What the server asks for.
 * @throws {NoPasskey} None was used.
 */
export async function signWithPasskey(options: unknown): Promise<object> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON);
  return jsonOf(navigator.credentials.get({ publicKey }));
}

async function jsonOf(asked: Promise<Credential | null>): Promise<object> {
  let credential: Credential | null;
  try {
    credential = await asked;
  } catch (cause) {
    throw new NoPasskey(cause);
  }
  if (credential === null) throw new NoPasskey('none');
  return (credential as PublicKeyCredential).toJSON() as object;
}
