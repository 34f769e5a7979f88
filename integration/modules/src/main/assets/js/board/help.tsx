import { useState } from "react";
import styles from "./help.module.css";

export function Help({ notes }: { notes: number }) {
  const [closed, setClosed] = useState(false);
  return closed ? null : (
    <aside id="advice" className={styles.advice}>
      Add writes a note; {notes} so far. <button type="button" onClick={() => setClosed(true)}>Close</button>
    </aside>
  );
}
