import * as api from './api.js';
import { FaultPanel } from './faults.js';
import { LogView } from './log-view.js';
import { PhoneShelf } from './phone-shelf.js';
import { Ringer } from './ringer.js';
import { showRooms } from './rooms.js';

const find = id => document.getElementById(id);
const shelf = new PhoneShelf(find('phones'), find('phones-left-out'));
const log = new LogView();
const ringer = new Ringer(find('ring-aloud'));
const faults = new FaultPanel(find('faults'), () => refresh());
const refreshEvery = 1000;
const reconnectAfter = 1500;

let last = 0;
let asking = false;
let askAgain = false;
let source;
let reconnecting;

/** Shows the state; asked again while an answer is on its way, it asks once more after it. */
async function refresh() {
  if (asking) {
    askAgain = true;
    return;
  }

  asking = true;
  try {
    do {
      askAgain = false;
      const known = last;
      show(await api.state(), known);
    } while (askAgain);
  } catch {
    connected(false);
  } finally {
    asking = false;
  }
}

/** @param known The last entry of the log that was known when the state was asked for. */
function show(state, known) {
  if (state.logSequence < known)
    startAnew();
  const pace = state.speed === 1 ? '' : ` Speech and ringing pass ${state.speed} times as fast as in life.`;
  setText(find('about'), `The contact center's number is ${state.numbers.join(', ')}.${pace}`);
  showNumbers(state.numbers);
  shelf.show(state);
  showRooms(find('rooms'), find('rooms-empty'), state);
  faults.show(state.faults);
  const ringing = state.phones.filter(phone => phone.state === 'Ringing');
  const isRinging = ringing.length > 0;
  ringer.ring(isRinging);
  setText(find('ringing'), ringing.map(phone => `${phone.address} is ringing.`).join(' '));
  setText(document.querySelector('title'), isRinging ? 'Ringing: Phones' : 'Phones');
}

/** Where there are several numbers to call, the dial fields offer them. */
function showNumbers(numbers) {
  const list = find('numbers');
  if (numbers.length > 1 && list.childElementCount !== numbers.length)
    list.replaceChildren(...numbers.map(number => Object.assign(document.createElement('option'), { value: number })));
}

function setText(element, text) {
  if (element.textContent !== text)
    element.textContent = text;
}

/** The simulator was started again: its log counts from one, and its phones have forgotten everything. */
function startAnew() {
  last = 0;
  log.clear();
  shelf.clear();
  listen();
}

function listen() {
  source?.close();
  source = api.follow(last, entry => {
    last = entry.sequence;
    log.add(entry);
    shelf.note(entry);
    refresh();
  }, connected);
}

function connected(isConnected) {
  setText(find('connection'), isConnected ? 'Connected' : 'No connection to the simulator');
  find('connection').classList.toggle('lost', !isConnected);
  clearTimeout(reconnecting);
  if (isConnected)
    refresh();
  else
    reconnecting = setTimeout(() => { listen(); refresh(); }, reconnectAfter);
}

find('add').addEventListener('submit', async event => {
  event.preventDefault();
  const address = find('add-address');
  const kind = find('add-kind').value;
  try {
    const phone = await api.act({ address: address.value.trim(), kind }, 'behaviour');
    setText(find('add-fault'), '');
    address.value = '';
    shelf.keep(phone);
    await refresh();
    shelf.focus(phone);
  } catch (fault) {
    setText(find('add-fault'), fault.message);
  }
});

// What is being said ends without an entry in the log.
setInterval(() => document.hidden || source?.readyState !== EventSource.OPEN || refresh(), refreshEvery);
document.addEventListener('visibilitychange', refresh);
listen();
