'use strict';

// A voice application as the platform's own SDK makes one: a greeting, a key, an agent in the caller's room.
// GET /console/{command} is its operator: it asks the calls API for one thing about the call and says what came of it.

const http = require('node:http');
const { readFileSync } = require('node:fs');
const { Vonage } = require('@vonage/server-sdk');

const { API_HOST, APPLICATION_ID, PRIVATE_KEY_PATH, NUMBER, AGENT } = process.env;
const { voice } = new Vonage({ applicationId: APPLICATION_ID, privateKey: readFileSync(PRIVATE_KEY_PATH) }, { apiHost: API_HOST });

const legs = { caller: null, agent: null };
const room = (startOnEnter) => ({ action: 'conversation', name: `room-${legs.caller}`, startOnEnter });
const ownUrl = (path) => `http://127.0.0.1:${server.address().port}${path}`;

const webhooks = {
  '/answer': ({ uuid }) => {
    legs.caller = uuid;
    return [
      { action: 'talk', text: 'Welcome. Press 1 to talk to somebody.', bargeIn: true },
      { action: 'input', type: ['dtmf'], dtmf: { maxDigits: 1, timeOut: 10 }, eventUrl: [ownUrl('/input')] },
    ];
  },
  '/input': ({ dtmf }) => [{ action: 'talk', text: `You have pressed ${dtmf.digits}.` }, room(false)],
  '/event': () => ({}),
};

const operator = {
  call: async () => {
    const call = await voice.createOutboundCall({
      to: [{ type: 'phone', number: AGENT }],
      from: { type: 'phone', number: NUMBER },
      ncco: [{ action: 'talk', text: 'Here is a caller for you.' }, room(true)],
      eventUrl: [ownUrl('/event')],
      ringingTimer: 30,
    });
    legs.agent = call.uuid;
    return call;
  },
  get: () => voice.getCall(legs.agent),
  search: () => voice.search({ status: 'answered', pageSize: 5, order: 'desc' }),
  talk: () => voice.playTTS(legs.caller, { text: 'You are the only one who hears this.', language: 'en-GB', loop: 0 }),
  'stop-talk': () => voice.stopTTS(legs.caller),
  stream: () => voice.streamAudio(legs.caller, ownUrl('/music.mp3'), 0, -0.5),
  'stop-stream': () => voice.stopStreamAudio(legs.caller),
  keys: () => voice.playDTMF(legs.agent, '12#'),
  mute: () => voice.muteCall(legs.caller),
  unmute: () => voice.unmuteCall(legs.caller),
  earmuff: () => voice.earmuffCall(legs.caller),
  unearmuff: () => voice.unearmuffCall(legs.caller),
  transfer: () => voice.transferCallWithNCCO(legs.caller, [{ action: 'talk', text: 'Thank you for calling. Goodbye.' }]),
  hangup: () => voice.hangupCall(legs.agent),
  'hangup-again': () => voice.hangupCall(legs.agent),
};

const read = async (request) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
};

const reply = (response, status, body) => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body ?? null));
};

const server = http.createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://application');
  const body = await read(request);
  try {
    if (pathname.startsWith('/console/'))
      reply(response, 200, await operator[pathname.slice('/console/'.length)]());
    else
      reply(response, 200, webhooks[pathname](body ? JSON.parse(body) : Object.fromEntries(searchParams)));
  } catch (fault) {
    reply(response, 502, { status: fault.response?.status, message: fault.message });
  }
});

server.listen(0, '127.0.0.1', () => console.log(`listening on ${ownUrl('')}`));
