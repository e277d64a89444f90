/** How far a sound has come. */
export type SoundNow = {
  isPlaying: boolean;
  seconds: number;
  /** Where somebody has last begun, stopped or moved it, in seconds. */
  movedTo: number;
  /** It could not be had. */
  isFaulty: boolean;
};

const silent: SoundNow = { isPlaying: false, seconds: 0, movedTo: 0, isFaulty: false };
const events = ['play', 'pause', 'ended', 'seeked', 'timeupdate', 'error'];

/** The sounds of a page, by the ids of their recordings. One of them is heard at a time, and all at one speed. */
export class Playback {
  readonly #elements = new Map<string, HTMLAudioElement>();
  readonly #sounds = new Map<string, SoundNow>();
  readonly #listeners = new Set<() => void>();
  #last: string | null = null;
  #speed = 1;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** The recording that was heard last; null: none was. */
  get last(): string | null {
    return this.#last;
  }

  get speed(): number {
    return this.#speed;
  }

  /** @param speed 1 as it was spoken. */
  setSpeed(speed: number) {
    this.#speed = speed;
    for (const element of this.#elements.values()) this.#hasten(element);
    this.#tell();
  }

  soundOf(id: string): SoundNow {
    return this.#sounds.get(id) ?? silent;
  }

  /** @returns Takes it away again: an element that is on no page any more would be heard on. */
  attach(id: string, element: HTMLAudioElement): () => void {
    const hear = (event: Event) => this.#hear(id, element, event.type);
    this.#elements.set(id, element);
    this.#hasten(element);
    for (const name of events) element.addEventListener(name, hear);
    return () => {
      for (const name of events) element.removeEventListener(name, hear);
      this.#elements.delete(id);
      this.#sounds.delete(id);
      if (this.#last === id) this.#last = null;
      element.pause();
      this.#tell();
    };
  }

  /** @param from In seconds; absent: from where it is. */
  play(id: string, from?: number) {
    const element = this.#elements.get(id);
    if (!element) return;
    const { isFaulty, seconds } = this.soundOf(id);
    if (isFaulty) element.load();
    if (isFaulty || from !== undefined) this.seek(id, from ?? seconds);
    this.#hasten(element);
    // That it cannot be played is told by the element; that it was stopped at once is no fault.
    element.play().catch(() => undefined);
  }

  toggle(id: string) {
    if (this.soundOf(id).isPlaying) this.#elements.get(id)?.pause();
    else this.play(id);
  }

  /** Also before anything of it was loaded, and without loading it. */
  seek(id: string, seconds: number) {
    const element = this.#elements.get(id);
    if (!element) return;
    element.currentTime = Math.max(0, seconds);
    this.#put(id, { seconds: element.currentTime, movedTo: element.currentTime });
  }

  #hear(id: string, element: HTMLAudioElement, event: string) {
    const seconds = element.currentTime;
    if (event === 'play') this.#begin(id);
    // After a fault the browser stops the element too: the fault stays until somebody plays it again.
    if (event === 'error') this.#put(id, { isPlaying: false, isFaulty: true });
    else if (event === 'timeupdate') this.#put(id, { seconds });
    else this.#put(id, { seconds, movedTo: seconds, isPlaying: !element.paused && !element.ended });
  }

  #begin(id: string) {
    this.#last = id;
    this.#put(id, { isFaulty: false });
    for (const [other, element] of this.#elements) if (other !== id) element.pause();
  }

  #hasten(element: HTMLAudioElement) {
    element.defaultPlaybackRate = this.#speed;
    element.playbackRate = this.#speed;
  }

  #put(id: string, change: Partial<SoundNow>) {
    this.#sounds.set(id, { ...this.soundOf(id), ...change });
    this.#tell();
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}
