import * as api from './api.js';
import { PhoneSound } from './phone-sound.js';
import { Transcript } from './transcript.js';

const template = document.getElementById('phone-template');
const kinds = { sip: 'SIP address', app: 'App user', vbc: 'Extension', websocket: 'WebSocket' };
const keys = '0123456789*#';
let count = 0;

/** One phone: what it does and hears, and the buttons of the person who holds it. */
export class PhoneCard {
  #phone;
  #transcript;
  #sound;
  #state;

  /** @param remove Takes the phone off the page. */
  constructor(phone, number, remove) {
    this.#phone = { address: phone.address, kind: phone.kind };
    this.element = template.content.cloneNode(true).firstElementChild;
    const address = kinds[phone.kind] ? `${kinds[phone.kind]} ${phone.address}` : phone.address;
    const name = phone.name ? `${phone.name} ${address}` : address;
    const title = this.#find('h3');
    title.id = `phone-${++count}`;
    this.#find('.name').textContent = phone.name ?? '';
    this.#find('.address').textContent = address;
    this.#find('.remove').setAttribute('aria-label', `Remove ${name}`);
    this.#find('.remove').addEventListener('click', () => this.#try(remove));
    this.element.setAttribute('aria-labelledby', title.id);
    this.#find('.state-of').textContent = `${name}: `;
    this.#find('.screen').setAttribute('aria-label', `What ${name} hears`);
    this.#find('[name=number]').value = number ?? '';
    this.#transcript = new Transcript(this.#find('.screen'), phone.address);
    this.#sound = new PhoneSound(this.#find('.sound'), this.#phone, name, fault => this.#tell(fault));
    this.#listen();
  }

  /**
   * @param leg The leg that it is on, if the platform has one.
   * @param sounds Whether calls sound.
   * @param nameOf What people call the phone at an address.
   */
  show(phone, leg, sounds, nameOf) {
    const text = stateText(phone.state, leg, nameOf);
    if (this.#find('.state-text').textContent !== text)
      this.#find('.state-text').textContent = text;
    if (this.#state !== phone.state)
      this.#turn(phone.state);
    this.#transcript.show(phone.heard, phone.calls, nameOf);
    this.#showBehaviour(phone);
    this.#sound.show(sounds);
  }

  get isRinging() {
    return this.#state === 'Ringing';
  }

  /** A screen that was moved stands at its first line again. */
  showLatest() {
    this.#transcript.follow();
  }

  /** What was wrong is not any more. */
  forgive() {
    this.#tell('');
  }

  /** Leaves the page. */
  remove() {
    this.#sound.close();
    this.element.remove();
  }

  note(entry) {
    this.#transcript.note(entry);
  }

  #turn(state) {
    const hadFocus = this.#state && this.element.contains(document.activeElement) ? document.activeElement : null;
    if (this.#state)
      this.#tell('');
    this.#state = state;
    this.element.dataset.state = state;
    this.#find('.state use').setAttribute('href', state === 'Ringing' ? '#bell' : '#handset');
    for (const part of this.element.querySelectorAll('[data-for]'))
      part.hidden = !part.dataset.for.split(' ').includes(state);
    for (const part of this.element.querySelectorAll('fieldset'))
      part.disabled = state !== 'InCall';
    if (hadFocus && (hadFocus.closest('[hidden]') || hadFocus.matches(':disabled')))
      this.#keepFocus(state);
  }

  /** The control in hand has gone. Never on to the dial button: Enter once too often would call again. */
  #keepFocus(state) {
    const next = state === 'OnHook' ? this.element : this.#find(`[data-for~=${state}] button`);
    next.focus();
  }

  #showBehaviour(phone) {
    const form = this.#find('.rung form');
    const select = form.elements.whenRung;
    select.querySelector('[value=OpenSocket]').hidden = phone.kind !== 'websocket';
    if (!form.contains(document.activeElement)) {
      select.value = phone.whenRung;
      form.elements.ringSeconds.value = phone.ringSeconds;
      form.elements.machineGreeting.value = phone.machineGreeting;
    }

    this.#find('.rung-text').textContent = select.selectedOptions[0]?.textContent.toLowerCase() ?? '';
    this.#find('.after').hidden = !['Answer', 'Decline', 'Unavailable', 'AnsweringMachine'].includes(select.value);
    this.#find('.greeting').hidden = select.value !== 'AnsweringMachine';
  }

  #listen() {
    this.#onSubmit('.dial', form => this.#act('dial', { number: form.elements.number.value.trim() }));
    this.#onSubmit('.say', form => {
      const text = form.elements.text.value.trim();
      form.elements.text.value = '';
      return text && this.#act('say', { text });
    });
    this.#onSubmit('.rung form', () => this.#behave());
    this.#find('.rung form').addEventListener('change', () => this.#behave());
    this.element.addEventListener('input', () => this.#tell(''));
    this.element.addEventListener('click', event => {
      const { act, key } = event.target.closest('button')?.dataset ?? {};
      if (act)
        this.#act(act);
      else if (key)
        this.#act('press', { keys: key });
    });
    this.element.addEventListener('keydown', event => {
      if (event.target.matches('input, select, textarea') || event.ctrlKey || event.altKey || event.metaKey)
        return;
      // A key held down is one press.
      if (event.repeat && event.key === 'Enter')
        event.preventDefault();
      else if (!event.repeat && this.#state === 'InCall' && event.key.length === 1 && keys.includes(event.key))
        this.#act('press', { keys: event.key });
    });
  }

  #behave() {
    const { whenRung, ringSeconds, machineGreeting } = this.#find('.rung form').elements;
    return this.#act('behaviour', {
      whenRung: whenRung.value,
      ringSeconds: ringSeconds.value === '' ? null : Number(ringSeconds.value),
      machineGreeting: machineGreeting.value,
    }).then(phone => phone && this.#showBehaviour(phone));
  }

  #act(action, body) {
    return this.#try(() => api.act(this.#phone, action, body));
  }

  async #try(act) {
    this.#tell('');
    try {
      return await act();
    } catch (failure) {
      this.#tell(failure.message);
      return null;
    }
  }

  #tell(fault) {
    this.#find('.fault').textContent = fault;
  }

  #onSubmit(selector, act) {
    const form = this.#find(selector);
    form.addEventListener('submit', event => {
      event.preventDefault();
      act(form);
    });
  }

  #find(selector) {
    return this.element.querySelector(selector);
  }
}

function stateText(state, leg, nameOf) {
  const other = leg ? nameOf(leg.inbound ? leg.to : leg.from) : '';
  switch (state) {
    case 'Dialling': return other ? `Dialling ${other}` : 'Dialling';
    case 'Ringing': return other ? `Ringing: ${other}` : 'Ringing';
    case 'InCall': return other ? `In call with ${other}` : 'In call';
    default: return 'On hook';
  }
}
