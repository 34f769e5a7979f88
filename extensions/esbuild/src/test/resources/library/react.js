import React from 'react';
import ReactDOM from 'react-dom/client';

const h = React.createElement;
const Theme = React.createContext('light');

function reducer(state, action) {
  return action === 'more' ? { ...state, n: state.n + 1 } : state;
}

class Boundary extends React.Component {
  state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  render() {
    return this.state.failed ? h('i', null, 'caught') : this.props.children;
  }
}

function Broken() {
  throw new Error('on purpose');
}

function Counter() {
  const [state, dispatch] = React.useReducer(reducer, { n: 0 });
  const twice = React.useMemo(() => 2 * state.n, [state.n]);
  const theme = React.useContext(Theme);
  React.useEffect(() => {
    if (state.n < 2) document.querySelector('button').click();
    else done(document.getElementById('root').innerHTML);
  }, [state.n]);
  return h(
    'section',
    { className: theme, style: { marginTop: 4 } },
    h('button', { onClick: () => dispatch('more'), 'data-twice': twice }, `clicked ${state.n}`),
    [...'ab'].map((key) => h('b', { key }, key)),
    h(Boundary, null, h(Broken)),
  );
}

window.addEventListener('error', (event) => event.preventDefault());
ReactDOM.createRoot(document.getElementById('root'), { onCaughtError() {} }).render(
  h(Theme.Provider, { value: 'dark' }, h(Counter)),
);
