import { useState, type ReactNode } from "react";
import pin from "../../images/pin.svg";
import "./board.css";

interface Props {
  greeting: string;
}

export function Board({ greeting }: Props) {
  const [notes, setNotes] = useState<string[]>([]);
  const [help, setHelp] = useState<ReactNode>(null);

  async function showHelp(): Promise<void> {
    const { Help } = await import("./help");
    setHelp(<Help notes={notes.length} />);
  }

  function tear(): void {
    const last: string | undefined = notes.at(-1);
    if (last === undefined) {
      throw new Error("no note to tear off");
    }
    setNotes(notes.slice(0, -1));
  }

  return (
    <div className="board">
      <p id="greeting"><img id="pin" src={pin} alt="a pin" /> {greeting}</p>
      <button id="add" type="button" onClick={() => setNotes([...notes, `Note ${notes.length + 1}`])}>
        Add
      </button>
      <button id="tear" type="button" onClick={tear}>Tear off</button>
      <button id="help" type="button" onClick={showHelp}>Help</button>
      <ul id="notes">{notes.map((note) => <li key={note}>{note}</li>)}</ul>
      {help}
    </div>
  );
}
