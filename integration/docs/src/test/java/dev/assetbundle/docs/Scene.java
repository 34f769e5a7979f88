package dev.assetbundle.docs;

/** The place in which the reader of a page types its commands. */
interface Scene {

  /** Makes the files that are there when the reader begins; returns what is to end after him. */
  AutoCloseable prepare(Project project) throws Exception;

  /** Types a command, which must succeed. */
  default void run(Project project, String command) throws Exception {
    project.run(command).orFail(command);
  }

  /** Looks whether all commands together did what the page says. */
  default void check(Project project) throws Exception {}
}
