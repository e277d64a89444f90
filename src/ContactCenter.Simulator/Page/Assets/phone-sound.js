import { openSound } from './sound.js';

const measureEvery = 100;
const quietest = -60; // decibels below the loudest, where the meter begins
const refusals = {
  NotAllowedError: 'The browser does not let this page use the microphone.',
  NotFoundError: 'There is no microphone on this machine.',
  NotReadableError: 'The microphone is in use elsewhere.',
};

/** The sound of one phone: what it hears, how loud that is, and the microphone of the person who holds it. */
export class PhoneSound {
  #part;
  #phone;
  #tell;
  #sound = null;
  #isSpeaking = false;
  #isAsking = false;
  #timer;

  /** @param tell Says to the person what has gone wrong. */
  constructor(part, phone, name, tell) {
    [this.#part, this.#phone, this.#tell] = [part, phone, tell];
    this.#meter.setAttribute('aria-label', `Loudness of what ${name} hears`);
    this.#button('listen').addEventListener('click', () => {
      tell('');
      this.#sound ? this.close() : this.#open();
    });
    this.#button('speak').addEventListener('click', () => {
      tell('');
      this.#isSpeaking ? this.#hush() : this.#speak();
    });
  }

  /** Phones can be listened to where calls sound. */
  show(isOn) {
    if (this.#part.hidden === isOn)
      this.#part.hidden = !isOn;
    if (!isOn)
      this.close();
  }

  close() {
    const sound = this.#sound;
    if (!sound)
      return;
    this.#sound = null;
    this.#isSpeaking = false;
    clearInterval(this.#timer);
    sound.close();
    this.#update();
  }

  #open() {
    const sound = openSound(this.#phone.address, this.#phone.kind);
    sound.onclose = () => {
      if (this.#sound !== sound)
        return;
      this.close();
      this.#tell('The sound has ended: there is no connection to the simulator.');
    };
    this.#sound = sound;
    this.#timer = setInterval(() => this.#measure(), measureEvery);
    this.#update();
  }

  /** The browser asks its owner; until there is an answer, once is enough. */
  async #speak() {
    if (this.#isAsking)
      return;
    if (!navigator.mediaDevices) {
      this.#tell('Browsers give the microphone to pages of this machine (localhost) and of https addresses alone.');
      return;
    }

    if (!this.#sound)
      this.#open();
    const sound = this.#sound;
    this.#isAsking = true;
    try {
      await sound.speak();
      if (this.#sound === sound)
        this.#isSpeaking = true;
      else
        sound.mute();
    } catch (fault) {
      sound.mute();
      this.#tell(refusals[fault.name] ?? `The microphone cannot be used: ${fault.message}`);
    } finally {
      this.#isAsking = false;
      this.#update();
    }
  }

  #hush() {
    this.#sound.mute();
    this.#isSpeaking = false;
    this.#update();
  }

  #update() {
    this.#button('listen').setAttribute('aria-pressed', this.#sound !== null);
    this.#button('speak').setAttribute('aria-pressed', this.#isSpeaking);
    this.#part.querySelector('.level').hidden = this.#sound === null;
    this.#measure();
  }

  #measure() {
    const decibels = 20 * Math.log10(this.#sound?.level() || Number.MIN_VALUE);
    const share = Math.max(0, 1 - decibels / quietest);
    const words = wordsFor(share);
    this.#meter.value = share;
    if (this.#meter.getAttribute('aria-valuetext') === words)
      return;
    this.#meter.setAttribute('aria-valuetext', words);
    this.#part.querySelector('.level-text').textContent = words;
  }

  get #meter() {
    return this.#part.querySelector('meter');
  }

  #button(what) {
    return this.#part.querySelector(`[data-sound=${what}]`);
  }
}

function wordsFor(share) {
  if (share === 0)
    return 'silence';
  return share < 0.5 ? 'soft' : 'loud';
}
