import { basicSetup } from 'codemirror';
import { redo, undo } from '@codemirror/commands';
import { SearchCursor } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, keymap } from '@codemirror/view';

const marks = ViewPlugin.fromClass(
  class {
    constructor(view) {
      this.decorations = this.find(view);
    }
    update(update) {
      if (update.docChanged) this.decorations = this.find(update.view);
    }
    find({ state }) {
      const ranges = [];
      for (const cursor = new SearchCursor(state.doc, 'one'); !cursor.next().done; ) {
        ranges.push(Decoration.mark({ class: 'found' }).range(cursor.value.from, cursor.value.to));
      }
      return Decoration.set(ranges);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

const view = new EditorView({
  parent: document.getElementById('root'),
  state: EditorState.create({
    doc: 'one\ntwo\none three',
    extensions: [basicSetup, marks, keymap.of([{ key: 'F9', run: undo }])],
  }),
});
view.dispatch({ changes: { from: 3, insert: ' more' }, selection: { anchor: 5 } });
const edited = view.state.doc.toString();
undo(view);
const undone = view.state.doc.toString();
redo(view);
const lines = [...view.dom.querySelectorAll('.cm-line')].map((line) => line.textContent);
const found = view.dom.querySelectorAll('.found').length;
const numbers = view.dom.querySelectorAll('.cm-lineNumbers .cm-gutterElement').length;
const { display } = getComputedStyle(view.dom);
done(JSON.stringify([edited, undone, lines, found, numbers, display, view.state.selection.main]));
