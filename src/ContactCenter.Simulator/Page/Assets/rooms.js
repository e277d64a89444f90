let shown = '';

/** The live calls by the conversation that they are in. */
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
    members.append(...room.legs.map(leg => element('li', 'member', leg)));
    item.append(element('h3', 'room-name', room.name), element('p', 'muted', room.text), members);
    return item;
  }));
}

function roomsOf({ conversations, legs }) {
  const live = new Map(legs.map(leg => [leg.id, leg]));
  const rooms = conversations.map(room => ({
    name: room.name ?? `Conversation ${room.id.slice(0, 12)}`,
    text: !room.started ? 'Not started yet: who is here hears hold music.' : room.legs.length > 1 ? 'They hear each other.' : 'One leg, nobody else.',
    legs: room.legs.map(id => live.get(id)).filter(leg => leg && live.delete(leg.id)).map(describe),
  })).filter(room => room.legs.length > 0);
  if (live.size > 0)
    rooms.push({ name: 'Not in a room yet', text: 'Being called.', legs: [...live.values()].map(describe) });
  return rooms;
}

function describe(leg) {
  return [
    `${leg.from} to ${leg.to}`,
    leg.status,
    leg.doing && `runs ${leg.doing}`,
    leg.muted && 'muted',
    leg.earmuffed && 'hears nobody',
  ].filter(Boolean).join(', ');
}

function element(name, className, text = '') {
  return Object.assign(document.createElement(name), { className, textContent: text });
}
