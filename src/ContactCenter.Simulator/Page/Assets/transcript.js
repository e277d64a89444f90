const names = { Talk: 'Voice', Stream: 'Sound', Tone: 'Tones', HoldMusic: 'Hold music' };
const mostLines = 120;
const endsLaterMs = 50;

/**
 * What a phone hears and what its person says and presses, in the order of time, each call with its beginning and its end.
 * Lines are only ever added and lengthened, so that a screen reader says what is new and nothing twice.
 */
export class Transcript {
  #screen;
  #list;
  #address;
  #lines = new Map();

  constructor(screen, address) {
    this.#screen = screen;
    this.#list = screen.querySelector('ol');
    this.#address = address;
  }

  show(heard, calls, nameOf) {
    for (const call of calls)
      this.#begin(call, nameOf);
    const seen = new Map();
    for (const line of heard) {
      const name = `${line.at} ${line.source} ${line.from ?? ''}`;
      const nth = (seen.get(name) ?? 0) + 1;
      seen.set(name, nth);
      const who = line.from ? nameOf(line.from) : names[line.source] ?? line.source;
      this.#put(`${name} ${nth}`, line.at, who, line.text, line.source, line.outcome);
    }

    for (const call of calls)
      this.#end(call);
  }

  /** An entry of the log that says what somebody did; it may concern another phone. */
  note(entry) {
    const said = `${this.#address} says: `;
    const pressed = `${this.#address} presses `;
    if (entry.kind === 'Said' && entry.text.startsWith(said))
      this.#put(`own ${entry.sequence}`, entry.at, 'You', entry.text.slice(said.length), 'Own', 'Completed');
    else if (entry.kind === 'Pressed' && entry.text.startsWith(pressed))
      this.#put(`own ${entry.sequence}`, entry.at, 'You', `pressed ${entry.text.slice(pressed.length)}`, 'Own', 'Completed');
  }

  #begin({ leg, isDialled, other, beganAt }, nameOf) {
    const time = new Date(beganAt).toLocaleTimeString([], { hour12: false });
    this.#put(`begin ${leg}`, beganAt, time, `${isDialled ? 'calls' : 'is called by'} ${nameOf(other)}`, 'Begin', 'Completed');
  }

  #end({ leg, beganAt, answeredAt, endedAt, ending, hasFailed }) {
    if (!endedAt)
      return;
    const seconds = Math.round((Date.parse(endedAt) - Date.parse(answeredAt ?? beganAt)) / 1000);
    // What the end cut short is told a moment later, and still stands before it.
    const last = new Date(Date.parse(endedAt) + endsLaterMs).toISOString();
    this.#put(`end ${leg}`, last, hasFailed ? 'Failed' : 'Ended', `${ending} (${seconds} s)`, hasFailed ? 'Failure' : 'End', 'Completed');
  }

  #put(key, at, who, text, source, outcome) {
    const line = this.#lines.get(key) ?? this.#add(key, at, who, source);
    if (text !== line.text) {
      const piece = document.createElement('span');
      piece.textContent = text.startsWith(line.text) ? text.slice(line.text.length) : text;
      line.words.append(piece);
      line.text = text;
      this.follow();
    }

    if (outcome !== line.outcome) {
      line.outcome = outcome;
      line.element.dataset.outcome = outcome;
      if (outcome === 'Cut')
        line.element.append(Object.assign(document.createElement('span'), { className: 'cut', textContent: ' (cut short)' }));
    }
  }

  #add(key, at, who, source) {
    const element = document.createElement('li');
    const name = document.createElement('span');
    const words = document.createElement('span');
    name.className = 'who';
    name.textContent = `${who}: `;
    words.className = 'words';
    element.className = 'line';
    element.dataset.source = source;
    element.append(name, words);
    const line = { element, words, text: '', outcome: null, at: Date.parse(at) };
    const after = [...this.#lines.values()].findLast(other => other.at <= line.at);
    this.#list.insertBefore(element, after ? after.element.nextSibling : this.#list.firstChild);
    this.#lines = new Map([...this.#lines, [key, line]].sort(([, a], [, b]) => a.at - b.at));
    if (this.#lines.size > mostLines) {
      const [oldest, { element: gone }] = this.#lines.entries().next().value;
      gone.remove();
      this.#lines.delete(oldest);
    }

    this.#screen.querySelector('.silence').hidden = true;
    return line;
  }

  follow() {
    this.#screen.scrollTop = this.#screen.scrollHeight;
  }
}
