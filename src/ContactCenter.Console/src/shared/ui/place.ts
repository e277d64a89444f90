const parameter = 'at';
const quietMs = 250;

/** The number of the row that was at the top when the address was made. */
export function placeInAddress(): number {
  const place = Number(new URLSearchParams(window.location.search).get(parameter));
  return Number.isSafeInteger(place) && place > 0 ? place : 0;
}

/**
 * Writes the row at the top into the address, whenever scrolling has come to rest. Past the router: nothing on the page depends on it, and
 * another filter shall begin at the top.
 */
export function rememberPlace(rowAtTop: () => number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onScroll = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const url = new URL(window.location.href);
      const row = rowAtTop();
      if (row > 0) url.searchParams.set(parameter, String(row));
      else url.searchParams.delete(parameter);
      window.history.replaceState(window.history.state, '', url);
    }, quietMs);
  };
  window.addEventListener('scroll', onScroll, { passive: true });
  return () => {
    clearTimeout(timer);
    window.removeEventListener('scroll', onScroll);
  };
}
