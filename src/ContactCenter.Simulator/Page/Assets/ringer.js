const tones = [400, 450];
const seconds = { on: 0.4, gap: 0.2, every: 3 };

/** Rings aloud while a phone rings, if somebody has asked for it. */
export class Ringer {
  #button;
  #audio;
  #ringing = false;
  #timer;

  constructor(button) {
    this.#button = button;
    button.addEventListener('click', () => {
      const on = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', on);
      if (on)
        this.#audio ??= new AudioContext();
      this.#update();
    });
  }

  ring(isRinging) {
    if (isRinging === this.#ringing)
      return;
    this.#ringing = isRinging;
    this.#update();
  }

  #update() {
    clearInterval(this.#timer);
    if (!this.#ringing || this.#button.getAttribute('aria-pressed') !== 'true')
      return;
    this.#twice();
    this.#timer = setInterval(() => this.#twice(), seconds.every * 1000);
  }

  #twice() {
    this.#sound(0);
    this.#sound(seconds.on + seconds.gap);
  }

  #sound(after) {
    const start = this.#audio.currentTime + after;
    const volume = this.#audio.createGain();
    volume.gain.value = 0.06;
    volume.connect(this.#audio.destination);
    for (const hertz of tones) {
      const tone = this.#audio.createOscillator();
      tone.frequency.value = hertz;
      tone.connect(volume);
      tone.start(start);
      tone.stop(start + seconds.on);
    }
  }
}
