const page = new URL('../', import.meta.url);
const closed = 'first-steps-closed';

/** What to do first, and where else to look. Who has closed the steps does not find them open again. */
export class Guide {
  #section;
  #shown = '';

  constructor(section) {
    this.#section = section;
    const steps = section.querySelector('details');
    const memory = memoryOf(window);
    steps.open = !memory?.getItem(closed);
    steps.addEventListener('toggle', () => memory?.setItem(closed, steps.open ? '' : 'yes'));
  }

  show(guide) {
    const now = JSON.stringify(guide);
    if (now === this.#shown)
      return;
    this.#shown = now;
    this.#section.hidden = false;
    this.#section.querySelector('ol').replaceChildren(...guide.steps.map(step => Object.assign(document.createElement('li'), { textContent: step })));
    this.#section.querySelector('nav ul').replaceChildren(...guide.links.map(linkItem));
  }
}

/** A browser may keep nothing for pages; then nothing is remembered. */
function memoryOf(browser) {
  try {
    return browser.localStorage;
  } catch {
    return null;
  }
}

function linkItem({ text, url }) {
  const item = document.createElement('li');
  item.append(Object.assign(document.createElement('a'), { href: new URL(url, page), textContent: text }));
  return item;
}
