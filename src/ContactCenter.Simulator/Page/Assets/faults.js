import * as api from './api.js';

/** What each kind is called, and which of a rule's numbers it has, with what they are when nobody says. */
const kinds = {
  WebhookLate: { text: 'Webhooks come late', seconds: 2 },
  WebhookOvertaken: { text: 'Webhooks are overtaken', seconds: 0.25 },
  WebhookDoubled: { text: 'Webhooks come twice' },
  WebhookLost: { text: 'Webhooks are lost' },
  WebhookRefused: { text: 'The port is closed to a webhook' },
  AnswerSlow: { text: 'Answers to webhooks are slow', seconds: 60 },
  RequestRefused: { text: 'Requests are refused', status: 503, afterEffect: true },
  RequestUnanswered: { text: 'Requests are not answered', seconds: 60, afterEffect: true },
  RequestLate: { text: 'Requests take effect late', seconds: 10 },
  EventsOvertakeCreation: { text: 'Events come before the 201', seconds: 0 },
  RegionSplit: { text: 'Calls live in another region' },
  SocketCut: { text: 'Sockets are cut', seconds: 5 },
};

/** What goes wrong because somebody asked for it, and the form to ask with. */
export class FaultPanel {
  #section;
  #form;
  #rows = new Map();
  #names = {};
  #learnt = null;
  #changed;

  /** @param changed Asks for the state anew. */
  constructor(section, changed) {
    this.#section = section;
    this.#changed = changed;
    this.#form = section.querySelector('form');
    this.#form.elements.kind.addEventListener('change', () => this.#fit());
    this.#form.addEventListener('submit', event => {
      event.preventDefault();
      this.#do(() => api.addFault(this.#rule()), rule => `Added: ${textOf(rule)}.`);
    });
    this.#form.addEventListener('input', () => this.forgive());
    this.#clear.addEventListener('click', () => this.#do(api.removeFaults, () => 'All faults are removed.', this.#title));
  }

  show(rules) {
    this.#learnt ??= this.#learn();
    const keys = new Set(rules.map(keyOf));
    for (const [key, row] of this.#rows) {
      if (!keys.has(key))
        this.#drop(key, row);
    }

    for (const rule of rules) {
      const row = this.#rows.get(keyOf(rule)) ?? this.#add(rule);
      setText(row.querySelector('.fault-score'), scoreOf(rule));
    }

    this.#find('.none').hidden = rules.length > 0;
    if (rules.length === 0 && this.#clear === document.activeElement)
      this.#title.focus();
    this.#clear.hidden = rules.length === 0;
  }

  /** What was wrong is not any more. */
  forgive() {
    setText(this.#find('.fault'), '');
  }

  /** Which kinds there are, and what each can be narrowed down to. */
  async #learn() {
    try {
      this.#names = await api.faultKinds();
      this.#form.elements.kind.replaceChildren(...Object.keys(this.#names).map(kind => new Option(kinds[kind]?.text ?? kind, kind)));
      this.#fit();
    } catch {
      this.#learnt = null;
    }
  }

  /** Offers what the chosen kind has, and nothing else. */
  #fit() {
    const { kind, on, seconds, status } = this.#form.elements;
    const { seconds: usual, status: code, afterEffect } = kinds[kind.value] ?? {};
    const names = this.#names[kind.value] ?? [];
    on.replaceChildren(new Option('Whatever it can happen to', ''), ...names.map(name => new Option(name, name)));
    for (const [name, isOffered] of Object.entries({ on: names.length > 1, seconds: usual !== undefined, status: code !== undefined, afterEffect })) {
      const field = this.#form.elements[name];
      field.closest('label').hidden = field.disabled = !isOffered;
    }

    seconds.placeholder = usual ?? '';
    status.placeholder = code ?? '';
  }

  #rule() {
    const { kind, on, share, next, seconds, status, afterEffect } = this.#form.elements;
    return {
      kind: kind.value,
      on: on.value || null,
      share: (numberOf(share) ?? 100) / 100,
      next: numberOf(next),
      seconds: numberOf(seconds),
      status: numberOf(status),
      afterEffect: !afterEffect.disabled && afterEffect.checked,
    };
  }

  #add(rule) {
    const row = document.createElement('li');
    const remove = Object.assign(document.createElement('button'), { type: 'button', className: 'plain', textContent: 'Remove' });
    const name = textOf(rule);
    row.className = 'fault-rule';
    remove.setAttribute('aria-label', `Remove: ${name}`);
    remove.addEventListener('click', () => this.#do(() => api.removeFault(rule.id), () => `Removed: ${name}.`));
    const words = document.createElement('div');
    words.append(paragraph('', name), paragraph('fault-score muted', ''));
    row.append(words, remove);
    this.#rows.set(keyOf(rule), row);
    this.#find('ul').append(row);
    return row;
  }

  /** The button in hand goes with its row: the next one is taken, or the panel's title. */
  #drop(key, row) {
    const next = row.contains(document.activeElement) ? (row.nextElementSibling ?? row.previousElementSibling)?.querySelector('button') ?? this.#title : null;
    row.remove();
    this.#rows.delete(key);
    next?.focus();
  }

  async #do(act, said, focus) {
    this.forgive();
    try {
      const answer = await act();
      setText(this.#find('[role=status]'), said(answer));
      focus?.focus();
      this.#changed();
    } catch (fault) {
      setText(this.#find('.fault'), fault.message);
    }
  }

  get #title() {
    return this.#find('h2');
  }

  get #clear() {
    return this.#find('.clear');
  }

  #find(selector) {
    return this.#section.querySelector(selector);
  }
}

/** A simulator that was started again counts from one: the number alone is not enough. */
const keyOf = rule => `${rule.id} ${textOf(rule)}`;

/** A rule in words: "Webhooks are lost: completed, 50 %, 3 s". */
function textOf({ kind, on, share, seconds, status, afterEffect }) {
  const details = [
    on,
    share < 1 && `${percent(share)} %`,
    seconds !== null && `${seconds} s`,
    status !== null && `answered ${status}`,
    afterEffect && 'after they took effect',
  ].filter(Boolean);
  const name = kinds[kind]?.text ?? kind;
  return details.length === 0 ? name : `${name}: ${details.join(', ')}`;
}

/** What a field says; null: nothing, or the chosen kind has no such number. */
function numberOf(field) {
  return field.value === '' || field.disabled ? null : Number(field.value);
}

function percent(share) {
  return Number((share * 100).toFixed(2));
}

function timesOf(struck) {
  if (struck === 0)
    return 'Has not struck yet';
  return struck === 1 ? 'Has struck once' : `Has struck ${struck} times`;
}

function scoreOf({ left, struck }) {
  const times = timesOf(struck);
  return left === null ? `${times}.` : `${times}, ${left} to come.`;
}

function paragraph(className, text) {
  return Object.assign(document.createElement('p'), { className, textContent: text });
}

function setText(element, text) {
  if (element.textContent !== text)
    element.textContent = text;
}
