let shown = '';

/** The live calls by the conversation that they are in, and who hears whom there. */
export function showRooms(list, empty, state) {
  const rooms = roomsOf(state);
  const now = JSON.stringify(rooms);
  if (now === shown)
    return;
  shown = now;
  empty.hidden = rooms.length > 0;
  list.replaceChildren(...rooms.map(room => {
    const item = element('li', 'room');
    const members = document.createElement('ul');
    members.append(...room.members.map(memberItem));
    item.append(element('h3', 'room-name', room.name), element('p', 'muted', room.text), members);
    return item;
  }));
}

function roomsOf({ conversations, legs, phones }) {
  const live = new Map(legs.map(leg => [leg.id, leg]));
  const called = new Map(phones.map(phone => [phone.address, phone.name]));
  const names = new Map(legs.map(leg => [leg.id, called.get(partyOf(leg)) ?? partyOf(leg)]));
  const rooms = conversations.map(room => {
    const members = room.legs.map(id => live.get(id)).filter(leg => leg && live.delete(leg.id));
    return { name: room.name ?? `Conversation ${room.id.slice(0, 12)}`, text: textOf(room, members), members: members.map(leg => describe(leg, names)) };
  }).filter(room => room.members.length > 0);
  if (live.size > 0)
    rooms.push({ name: 'Not in a room yet', text: 'Being called.', members: [...live.values()].map(leg => describe(leg, names)) });
  return rooms;
}

function textOf(room, members) {
  if (!room.started)
    return 'Not started yet: who is here hears hold music.';
  if (members.length === 1)
    return 'One leg, nobody else.';
  return members.every(leg => leg.hears.length === members.length - 1) ? 'They hear each other.' : 'Not all of them hear each other.';
}

/** Whoever is at the other end of the leg. */
function partyOf(leg) {
  return leg.inbound ? leg.from : leg.to;
}

function describe(leg, names) {
  return {
    name: [...new Set([names.get(leg.id), partyOf(leg)])].join(' '),
    role: leg.inbound ? `called ${leg.to}` : `called by ${leg.from}`,
    status: [leg.status, leg.doing && `runs ${leg.doing}`, leg.muted && 'muted', leg.earmuffed && 'earmuffed'].filter(Boolean).join(', '),
    hears: `Hears ${leg.hears.map(id => names.get(id) ?? id.slice(0, 8)).join(' and ') || 'nobody'}`,
  };
}

function memberItem({ name, role, status, hears }) {
  const item = element('li', 'member');
  const who = element('p', '');
  who.append(element('strong', '', name), ` ${role}`);
  item.append(who, element('p', 'muted', status), element('p', 'hears', hears));
  return item;
}

function element(name, className, text = '') {
  return Object.assign(document.createElement(name), { className, textContent: text });
}
