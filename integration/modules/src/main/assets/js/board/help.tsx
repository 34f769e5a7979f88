import { useState } from "react";
import "./help.css";

export function Help({ notes }: { notes: number }) {
  const [closed, setClosed] = useState(false);
  return closed ? null : (
    <aside id="advice">
      Add writes a note; {notes} so far. <button type="button" onClick={() => setClosed(true)}>Close</button>
    </aside>
  );
}
