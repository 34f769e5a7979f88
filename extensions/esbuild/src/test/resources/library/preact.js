import { Fragment, createContext, h, render } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';

const Theme = createContext('light');

function Counter() {
  const [n, set] = useState(0);
  const twice = useMemo(() => 2 * n, [n]);
  const theme = useContext(Theme);
  useEffect(() => {
    if (n < 2) document.querySelector('button').click();
    else done(document.getElementById('root').innerHTML);
  }, [n]);
  return h(
    Fragment,
    null,
    h('button', { class: theme, onClick: () => set(n + 1), 'data-twice': twice }, `clicked ${n}`),
    ['a', 'b'].map((key) => h('b', { key }, key)),
  );
}

render(
  h(Theme.Provider, { value: 'dark' }, h(Counter)),
  document.getElementById('root'),
);
