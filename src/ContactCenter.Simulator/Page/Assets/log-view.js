const toTheMillisecond = { hour12: false, hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 };
const mostLines = 1000;
const groups = {
  Webhooks: ['Webhook', 'WebhookAnswer'],
  NCCOs: ['Ncco', 'NccoFault'],
  Requests: ['Request'],
  Legs: ['Leg'],
  Sockets: ['Socket'],
  Faults: ['Fault'],
  'Speech and keys': ['Heard', 'Said', 'Pressed'],
  Warnings: ['Warning'],
};
const names = { Webhook: 'Webhook', WebhookAnswer: 'Answer', Ncco: 'NCCO', NccoFault: 'NCCO fault' };

/** What happened on the platform, newest first. */
export class LogView {
  #lines = document.getElementById('log-lines');
  #empty = document.getElementById('log-empty');
  #pause = document.getElementById('log-pause');
  #find = document.getElementById('log-find');
  #hidden = new Set();
  #waiting = [];
  #paused = false;
  #due = false;

  constructor() {
    document.getElementById('log-kinds').append(...Object.entries(groups).map(([name, kinds]) => this.#choice(name, kinds)));
    document.getElementById('log-clear').addEventListener('click', () => this.clear());
    this.#find.addEventListener('input', () => this.#filter());
    // Browsers empty a search field at Escape.
    this.#find.addEventListener('keydown', event => event.key === 'Escape' && event.preventDefault());
    this.#pause.addEventListener('click', () => {
      this.#paused = !this.#paused;
      this.#write();
    });
  }

  add(entry) {
    this.#waiting.push(entry);
    if (this.#waiting.length > mostLines)
      this.#waiting.shift();
    if (!this.#due) {
      this.#due = true;
      requestAnimationFrame(() => this.#write());
    }
  }

  clear() {
    this.#waiting = [];
    this.#lines.replaceChildren();
    this.#write();
  }

  #write() {
    this.#due = false;
    if (!this.#paused) {
      const fresh = this.#waiting.splice(0).reverse().map(entry => this.#line(entry));
      this.#lines.prepend(...fresh);
      while (this.#lines.childElementCount > mostLines)
        this.#lines.lastElementChild.remove();
    }

    const goOn = this.#waiting.length === 0 ? 'Go on' : `Go on (${this.#waiting.length} new)`;
    this.#pause.textContent = this.#paused ? goOn : 'Pause';
    this.#empty.hidden = this.#lines.childElementCount > 0;
  }

  #line(entry) {
    const item = document.createElement('li');
    item.dataset.kind = entry.kind;
    item.dataset.text = `${entry.text} ${entry.leg ?? ''} ${entry.detail ?? ''}`.toLowerCase();
    const parts = [
      part('time', 'at', new Date(entry.at).toLocaleTimeString([], toTheMillisecond)),
      part('span', 'kind', names[entry.kind] ?? entry.kind),
      part('span', 'text', entry.text),
    ];
    parts[0].dateTime = entry.at;
    const hint = entry.kind === 'Webhook' ? hintOf(entry.detail) : null;
    if (hint)
      parts.push(part('span', 'hint', hint));
    if (entry.leg)
      parts.push(part('span', 'leg', entry.leg.slice(0, 8)));
    const body = document.createElement(entry.detail ? 'details' : 'div');
    const row = document.createElement(entry.detail ? 'summary' : 'div');
    row.className = 'row';
    row.append(...parts);
    body.append(row);
    if (entry.detail)
      body.addEventListener('toggle', () => body.append(part('pre', 'detail', pretty(entry.detail))), { once: true });
    item.append(body);
    item.hidden = !this.#matches(item);
    return item;
  }

  #choice(name, kinds) {
    const label = document.createElement('label');
    const box = Object.assign(document.createElement('input'), { type: 'checkbox', checked: true });
    box.addEventListener('change', () => {
      kinds.forEach(kind => (box.checked ? this.#hidden.delete(kind) : this.#hidden.add(kind)));
      this.#filter();
    });
    label.append(box, name);
    return label;
  }

  #filter() {
    for (const item of this.#lines.children)
      item.hidden = !this.#matches(item);
  }

  #matches(item) {
    return !this.#hidden.has(item.dataset.kind) && item.dataset.text.includes(this.#find.value.trim().toLowerCase());
  }
}

function part(name, className, text) {
  return Object.assign(document.createElement(name), { className, textContent: text });
}

/** What a webhook is about, in a word: the leg's status, the digits, what was recognised. */
function hintOf(detail) {
  try {
    const body = JSON.parse(detail);
    return body.status ?? body.dtmf?.digits ?? body.speech?.results?.[0]?.text ?? body.reason ?? null;
  } catch {
    return null;
  }
}

function pretty(detail) {
  try {
    return JSON.stringify(JSON.parse(detail), null, 2);
  } catch {
    return detail;
  }
}
