import { PhoneCard } from './phone-card.js';

const mostPhones = 30;
const keyOf = phone => `${phone.kind} ${phone.address}`;

/** All phones side by side, in the order of their addresses. */
export class PhoneShelf {
  #list;
  #leftOut;
  #cards = new Map();
  #kept = new Set();
  #doings = [];

  constructor(list, leftOut) {
    this.#list = list;
    this.#leftOut = leftOut;
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

    shown.forEach((phone, index) => {
      let card = this.#cards.get(keyOf(phone));
      if (!card) {
        card = new PhoneCard(phone, state.numbers[0]);
        this.#cards.set(keyOf(phone), card);
        this.#doings.forEach(doing => card.note(doing));
      }

      if (this.#list.children[index] !== card.element)
        this.#list.insertBefore(card.element, this.#list.children[index] ?? null);
      card.show(phone, legs.get(phone.leg), state.sound);
    });
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

  focus(phone) {
    this.#cards.get(keyOf(phone))?.element.focus();
  }

  clear() {
    this.#doings = [];
    for (const card of this.#cards.values())
      card.remove();
    this.#cards.clear();
  }

  #choose(phones) {
    let room = mostPhones - phones.filter(phone => phone.state !== 'OnHook').length;
    return phones.filter(phone => phone.state !== 'OnHook' || this.#kept.has(keyOf(phone)) || room-- > 0);
  }
}
