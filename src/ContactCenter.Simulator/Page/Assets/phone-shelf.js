import { PhoneCard } from './phone-card.js';

const mostPhones = 30;
const keyOf = phone => `${phone.kind} ${phone.address}`;

const narrow = matchMedia('(max-width: 40rem)');

/** All phones side by side, as the simulator orders them; those that are called stand first until their call is over. */
export class PhoneShelf {
  #list;
  #leftOut;
  #cards = new Map();
  #kept = new Set();
  #doings = [];
  #moved = false;
  #wanted = null;
  #remove;

  /** @param remove Takes a phone off the page. */
  constructor(list, leftOut, remove) {
    this.#list = list;
    this.#leftOut = leftOut;
    this.#remove = remove;
  }

  show(state) {
    const shown = this.#choose(state.phones);
    const legs = new Map(state.legs.map(leg => [leg.id, leg]));
    const keys = new Set(shown.map(keyOf));
    for (const [key, card] of this.#cards) {
      if (!keys.has(key)) {
        card.remove();
        this.#cards.delete(key);
      }
    }

    const isCalled = phone => phone.state === 'Ringing' || legs.get(phone.leg)?.inbound === false;
    const ordered = [...shown.filter(isCalled), ...shown.filter(phone => !isCalled(phone))];
    this.#arrange(ordered.map(phone => this.#cardOf(phone, state.numbers[0]).element));
    const names = new Map(state.phones.map(phone => [phone.address, phone.name]));
    for (const phone of ordered) {
      const card = this.#cards.get(keyOf(phone));
      const wasRinging = card.isRinging;
      card.show(phone, legs.get(phone.leg), state.sound, address => names.get(address) ?? address);
      if (this.#moved)
        card.showLatest();
      if (card.isRinging && !wasRinging && narrow.matches)
        card.element.scrollIntoView({ block: 'start' });
    }

    this.#moved = false;
    this.#focusWanted();
    const more = state.phones.length - shown.length;
    this.#leftOut.hidden = more === 0;
    this.#leftOut.textContent = more === 0 ? '' : `${more} more phones are on hook and not shown.`;
  }

  /** What people do with phones is known from the log alone. */
  note(entry) {
    if (entry.kind !== 'Said' && entry.kind !== 'Pressed')
      return;
    this.#doings = [...this.#doings.slice(-199), entry];
    for (const card of this.#cards.values())
      card.note(entry);
  }

  /** Shows this phone however many there are. */
  keep(phone) {
    this.#kept.add(keyOf(phone));
  }

  /** The simulator is there again. */
  reconnected() {
    for (const card of this.#cards.values())
      card.forgive();
  }

  /** Gives this phone the focus, when it is there: the simulator may not have answered yet. */
  focus(phone) {
    this.#wanted = keyOf(phone);
    this.#focusWanted();
  }

  clear() {
    this.#doings = [];
    for (const card of this.#cards.values())
      card.remove();
    this.#cards.clear();
  }

  #focusWanted() {
    const card = this.#cards.get(this.#wanted);
    if (!card)
      return;
    this.#wanted = null;
    card.element.focus();
  }

  #cardOf(phone, number) {
    let card = this.#cards.get(keyOf(phone));
    if (!card) {
      card = new PhoneCard(phone, number, () => this.#remove(phone));
      this.#cards.set(keyOf(phone), card);
      this.#doings.forEach(doing => card.note(doing));
    }

    return card;
  }

  /** Moves the others around the card that is in use: one that is moved itself would lose the focus. */
  #arrange(elements) {
    if (elements.every((element, index) => this.#list.children[index] === element))
      return;
    this.#moved = true;
    const used = elements.findIndex(element => element.parentNode && element.contains(document.activeElement));
    elements.forEach((element, index) => {
      if (index < used)
        this.#list.insertBefore(element, elements[used]);
      else if (index > used)
        this.#list.append(element);
    });
  }

  #choose(phones) {
    let room = mostPhones - phones.filter(phone => phone.state !== 'OnHook').length;
    return phones.filter(phone => phone.state !== 'OnHook' || this.#kept.has(keyOf(phone)) || room-- > 0);
  }
}
