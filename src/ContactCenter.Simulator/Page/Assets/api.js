// What the page asks of the simulator and tells it.
const root = new URL('../api/', import.meta.url);

export async function state() {
  return read(await fetch(new URL('state', root)));
}

/** Somebody does something with a phone; gives the phone as it is then. */
export async function act(phone, action, body = {}) {
  const url = new URL(`phones/${encodeURIComponent(phone.address)}/${action}`, root);
  url.searchParams.set('kind', phone.kind);
  return read(await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }));
}

/** Every kind of fault by its name, with what it can be narrowed down to. */
export async function faultKinds() {
  return read(await fetch(new URL('faults/kinds', root)));
}

/** Lets something go wrong; gives the rule as it is in force. */
export async function addFault(rule) {
  return read(await fetch(new URL('faults', root), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(rule) }));
}

export async function removeFault(id) {
  return read(await fetch(new URL(`faults/${id}`, root), { method: 'DELETE' }));
}

export async function removeFaults() {
  return read(await fetch(new URL('faults', root), { method: 'DELETE' }));
}

/** Every entry of the log that came after the given one, and all that will come. */
export function follow(after, onEntry, onConnection) {
  const url = new URL('log', root);
  url.searchParams.set('after', after);
  const source = new EventSource(url);
  source.onopen = () => onConnection(true);
  source.onmessage = message => onEntry(JSON.parse(message.data));
  source.onerror = () => {
    onConnection(false);
    // The browser would go on asking for what came after the first entry it was told to.
    source.close();
  };
  return source;
}

async function read(response) {
  const answer = await response.json().catch(() => ({}));
  if (!response.ok)
    throw new Error(answer.detail ?? answer.title ?? `The simulator answered ${response.status}.`);
  return answer;
}
