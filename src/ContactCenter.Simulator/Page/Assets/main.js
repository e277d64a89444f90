import * as api from './api.js';
import { FaultPanel } from './faults.js';
import { Guide } from './guide.js';
import { LogView } from './log-view.js';
import { PhoneShelf } from './phone-shelf.js';
import { Ringer } from './ringer.js';
import { showRooms } from './rooms.js';

const find = id => document.getElementById(id);
const shelf = new PhoneShelf(find('phones'), find('phones-left-out'), phone => remove(phone));
const log = new LogView();
const ringer = new Ringer(find('ring-aloud'));
const guide = new Guide(find('guide'));
const faults = new FaultPanel(find('faults'), () => refresh());
const refreshEvery = 1000;
const reconnectAfter = 1500;

let last = 0;
let asking = null;
let askAgain = false;
let source;
let reconnecting;
let isConnected = null;

/** Shows the state as it is now or later; asked again while an answer is on its way, it asks once more after it. */
function refresh() {
  askAgain = true;
  return asking ??= ask();
}

async function ask() {
  try {
    do {
      askAgain = false;
      const known = last;
      show(await api.state(), known);
      if (source?.readyState === EventSource.OPEN)
        connected(true);
    } while (askAgain);
  } catch {
    connected(false);
  } finally {
    asking = null;
  }
}

/** @param known The last entry of the log that was known when the state was asked for. */
function show(state, known) {
  if (state.logSequence < known)
    startAnew();
  const pace = state.speed === 1 ? '' : ` Speech and ringing pass ${state.speed} times as fast as in life.`;
  const application = state.answerUrl
    ? `the application at ${state.answerUrl} answers`
    : 'nobody answers, for the application has no answer URL (Simulator:AnswerUrl)';
  setText(find('about'), `Dial ${state.numbers.join(' or ')}: ${application}.${pace}`);
  guide.show(state.guide);
  showNumbers(state.numbers);
  shelf.show(state);
  showRooms(find('rooms'), find('rooms-empty'), state);
  faults.show(state.faults);
  const ringing = state.phones.filter(phone => phone.state === 'Ringing');
  ringer.ring(ringing.length > 0);
  setText(find('ringing'), ringing.map(phone => `${phone.name ?? phone.address} is ringing.`).join(' '));
  setTitle(ringing.map(phone => phone.name ?? phone.address));
}

/** The title is all that is seen of a page behind others. */
function setTitle(ringing) {
  setText(document.querySelector('title'), ringing.length > 0 ? `Ringing: ${ringing.join(', ')}` : 'Phones');
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
  }, isOpen => (isOpen ? refresh() : connected(false)));
}

/** A simulator that is gone is told at once and wherever the page is scrolled to; what is shown then is old. */
function connected(isNow) {
  clearTimeout(reconnecting);
  if (!isNow) {
    reconnecting = setTimeout(() => { listen(); refresh(); }, reconnectAfter);
    ringer.ring(false);
    setTitle([]);
  }

  if (isNow === isConnected)
    return;
  isConnected = isNow;
  setText(find('connection'), isNow ? 'Connected' : 'No connection to the simulator');
  find('connection').classList.toggle('lost', !isNow);
  const now = new Date().toLocaleTimeString();
  setText(find('outage'), isNow ? '' : `No connection to the simulator: is its program still running? This is how it was at ${now}.`);
  document.body.classList.toggle('offline', !isNow);
  if (!isNow)
    return;
  shelf.reconnected();
  faults.forgive();
  setText(find('add-fault'), '');
}

async function remove(phone) {
  await api.removePhone(phone);
  await refresh();
  find('add-address').focus();
}

const examples = { phone: '+44 7700 900003', sip: 'sip:ada@example.com', app: 'ada', vbc: '4711' };
const showExample = () => { find('add-address').placeholder = examples[find('add-kind').value]; };
find('add').addEventListener('input', () => { showExample(); setText(find('add-fault'), ''); });
find('add').addEventListener('submit', async event => {
  event.preventDefault();
  const [address, kind, name] = ['add-address', 'add-kind', 'add-name'].map(find);
  try {
    const phone = await api.addPhone({ address: address.value, kind: kind.value, name: name.value });
    setText(find('add-fault'), '');
    address.value = name.value = '';
    shelf.keep(phone);
    await refresh();
    shelf.focus(phone);
  } catch (fault) {
    setText(find('add-fault'), fault.message);
    address.focus();
  }
});

// What is being said ends without an entry in the log.
setInterval(() => document.hidden || source?.readyState !== EventSource.OPEN || refresh(), refreshEvery);
document.addEventListener('visibilitychange', refresh);
listen();
