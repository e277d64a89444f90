// What the page asks of the simulator and tells it.
const root = new URL('../api/', import.meta.url);

const longestAnswer = 5000; // milliseconds: the simulator is on this machine

/** All that the page shows. */
export function state() {
  return ask('state');
}

/** Puts a phone onto the page; gives it as it is then. */
export function addPhone(phone) {
  return ask('phones', 'POST', phone);
}

/** Takes a phone off the page. */
export function removePhone(phone) {
  return ask(pathOf(phone), 'DELETE');
}

/** Somebody does something with a phone; gives the phone as it is then. */
export function act(phone, action, body = {}) {
  return ask(pathOf(phone, action), 'POST', body);
}

/** Every kind of fault by its name, with what it can be narrowed down to. */
export function faultKinds() {
  return ask('faults/kinds');
}

/** Lets something go wrong; gives the rule as it is in force. */
export function addFault(rule) {
  return ask('faults', 'POST', rule);
}

export function removeFault(id) {
  return ask(`faults/${id}`, 'DELETE');
}

export function removeFaults() {
  return ask('faults', 'DELETE');
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

function pathOf(phone, action) {
  const path = `phones/${encodeURIComponent(phone.address)}${action ? `/${action}` : ''}`;
  return `${path}?kind=${encodeURIComponent(phone.kind)}`;
}

async function ask(path, method = 'GET', body) {
  // An act may wait for the application, which has minutes; what is only asked is answered at once.
  const limit = method === 'GET' ? { signal: AbortSignal.timeout(longestAnswer) } : {};
  const content = body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  let response;
  try {
    response = await fetch(new URL(path, root), { method, ...limit, ...content });
  } catch {
    throw new Error('The simulator does not answer.');
  }

  const answer = await response.json().catch(() => ({}));
  if (!response.ok)
    throw new Error(answer.detail ?? answer.title ?? `The simulator answered ${response.status}.`);
  return answer;
}
