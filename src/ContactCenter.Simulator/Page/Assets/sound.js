// What a phone hears, played, and what the microphone hears, said. One connection a phone, 16-bit samples at 16 kHz both ways.

const rate = 16_000;
const lead = 0.08; // seconds that frames are played after their arrival: late ones still fit
const most = 0.5; // seconds behind which the present is gone back to

/**
 * Opens a phone's sound. To be called on a click: browsers stay silent before one.
 * @param {string} address the phone's number, URI, user or extension
 * @param {string} kind phone, sip, app, vbc
 * @returns {{close: () => void, level: () => number, speak: () => Promise<void>, mute: () => void, onclose: (() => void) | null}}
 */
export function openSound(address, kind = 'phone') {
  const url = new URL(`../api/phones/${encodeURIComponent(address)}/sound`, import.meta.url);
  url.protocol = url.protocol.replace('http', 'ws');
  url.searchParams.set('kind', kind);

  const audio = new AudioContext();
  const meter = audio.createAnalyser();
  meter.connect(audio.destination);
  const socket = new WebSocket(url);
  socket.binaryType = 'arraybuffer';
  let playedUntil = 0;
  let microphone = null;

  socket.onmessage = ({ data }) => {
    const samples = toFloats(new Int16Array(data));
    const buffer = audio.createBuffer(1, samples.length, rate);
    buffer.copyToChannel(samples, 0);
    const source = audio.createBufferSource();
    source.buffer = buffer;
    source.connect(meter);
    const now = audio.currentTime;
    if (playedUntil < now || playedUntil > now + most) playedUntil = now + lead;
    source.start(playedUntil);
    playedUntil += buffer.duration;
  };

  const sound = {
    onclose: null,

    close() {
      sound.mute();
      socket.close();
      audio.close();
    },

    /** How loud it is at the moment, 0 to 1. */
    level() {
      const wave = new Float32Array(meter.fftSize);
      meter.getFloatTimeDomainData(wave);
      return Math.sqrt(wave.reduce((sum, sample) => sum + sample * sample, 0) / wave.length);
    },

    /** Says what the microphone hears, once its owner has allowed it. */
    async speak() {
      if (microphone) return;
      const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, echoCancellation: true } });
      const ear = new AudioContext({ sampleRate: rate });
      microphone = { stream, ear };
      await ear.audioWorklet.addModule(new URL('microphone.js', import.meta.url));
      const worklet = new AudioWorkletNode(ear, 'microphone', { numberOfOutputs: 0 });
      worklet.port.onmessage = ({ data }) => socket.readyState === WebSocket.OPEN && socket.send(data);
      ear.createMediaStreamSource(stream).connect(worklet);
    },

    mute() {
      microphone?.stream.getTracks().forEach((track) => track.stop());
      microphone?.ear.close();
      microphone = null;
    },
  };

  socket.onclose = () => {
    sound.mute();
    sound.onclose?.();
  };
  return sound;
}

function toFloats(samples) {
  const floats = new Float32Array(samples.length);
  for (let i = 0; i < samples.length; i++) floats[i] = samples[i] / 32_768;
  return floats;
}
