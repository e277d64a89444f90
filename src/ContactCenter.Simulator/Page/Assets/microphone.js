// Runs on the audio thread: frames of 20 ms, 16-bit, as the phone's sound takes them.

class Microphone extends AudioWorkletProcessor {
  frame = new Int16Array(320);
  filled = 0;

  process([[samples]]) {
    for (const sample of samples ?? []) {
      this.frame[this.filled++] = Math.max(-1, Math.min(1, sample)) * 32_767;
      if (this.filled === this.frame.length) {
        this.port.postMessage(this.frame.slice().buffer);
        this.filled = 0;
      }
    }
    return true;
  }
}

registerProcessor('microphone', Microphone);
