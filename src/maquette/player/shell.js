// By component: the screen shown last, and how to stop what listens.
const seen = new WeakMap();
const stops = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  stops.get(parentElement)?.();
  document.documentElement.lang = data.lang;
  let waiting = 0;
  const fields = () => { waiting = 0; nameFields(); markRefused(data.refused); nameOther(data.other); };
  // Streamlit may draw a field after this component, and draws it anew as it likes.
  const observer = new MutationObserver(() => { waiting ||= requestAnimationFrame(fields); });
  // An address alone does not tell the browser's Back from a click sent before the address had changed.
  const back = () => setTriggerValue('back', new URLSearchParams(location.search).get('step') || '');
  window.addEventListener('popstate', back);
  const stop = () => { cancelAnimationFrame(waiting); observer.disconnect(); window.removeEventListener('popstate', back); };
  stops.set(parentElement, stop);
  observer.observe(document.querySelector('[data-testid=stMain]') || document.body, {
    childList: true, subtree: true, attributeFilter: ['aria-label'],
  });
  fields();

  const page = document.documentElement.dataset;
  if (page.maquetteTab && page.maquetteTab !== data.tab) typeAgain();
  page.maquetteTab = data.tab;

  // Drawn again on the same screen, the focus stays where the person types.
  const before = seen.get(parentElement);
  seen.set(parentElement, data.screen);
  const refused = Object.keys(data.refused).length > 0;
  if (before !== data.screen && (before !== undefined || refused)) requestAnimationFrame(() => land(refused));
  return stop;
}

// Streamlit names a field after its label before Markdown is read; people are to hear what they would see.
function nameFields() {
  for (const label of document.querySelectorAll('[data-testid=stWidgetLabel]')) {
    const text = label.textContent.replace(/[\s\u2060]+/g, (gap) => (/\s/.test(gap) ? ' ' : '')).trim();
    const field = label.parentElement.querySelector('[role=radiogroup]')
      || label.parentElement.querySelector('input[aria-label], textarea[aria-label]');
    if (field && text && field.getAttribute('aria-label') !== text) field.setAttribute('aria-label', text);
  }
}

// The other language is named in its own words.
function nameOther(other) {
  const button = other && document.querySelector('.st-key-maquette-language button');
  if (button) button.lang = other;
}

function markRefused(refused) {
  for (const [error, key] of Object.entries(refused)) {
    const field = document.querySelector(`.${key} :is(input, textarea, button)`);
    if (!field) continue;
    const named = field.closest('[role=radiogroup]') || field;
    named.setAttribute('aria-invalid', 'true');
    named.setAttribute('aria-describedby', error);
    const link = document.querySelector(`.maquette-errors a[href="#${error}"]`);
    if (link) link.onclick = (click) => { click.preventDefault(); field.focus(); };
  }
}

// A field disabled while the server was down was left without sending its words: they are sent now.
function typeAgain() {
  for (const field of document.querySelectorAll('[data-testid=stMain] :is(input[type=text], textarea)')) {
    if (!field.value) continue;
    field._valueTracker?.setValue('');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  }
}

function land(refused) {
  const target = document.querySelector(refused ? '.maquette-errors' : 'h1');
  if (!target) return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  const main = document.querySelector('[data-testid=stMain]');
  if (main) main.scrollTop = 0;
  window.scrollTo(0, 0);
}
