const EVENTS = ["run_started", "run_planned", "run_progress", "run_ended"];
const AGAIN = 3000;

/**
 * Listens to runs' events. A browser comes back by itself where a stream breaks, but not where it is refused: then we do.
 *
 * @param onEvent hears `(type, data)`
 * @param onState hears whether the stream is open, whenever that changes
 * @return what ends it
 */
export function listen(path, { onEvent, onState }) {
  let source;
  let timer;
  const open = () => {
    source = new EventSource(path);
    source.onopen = () => onState(true);
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) {
        timer = setTimeout(open, AGAIN);
      }
      onState(false);
    };
    EVENTS.forEach((type) => source.addEventListener(type, ({ data }) => onEvent(type, JSON.parse(data))));
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
