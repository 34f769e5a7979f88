package dev.assetbundle.docs;

/** The place in which the reader of a page types its commands. */
interface Scene {

  /** Makes what is there when the reader begins. */
  void prepare(Project project) throws Exception;

  /** Types a command, which must succeed. */
  default void run(Project project, String command) throws Exception {
    project.run(command).orFail(command);
  }

  /** Looks whether all commands together did what the page says. */
  default void check(Project project) throws Exception {}

  /** Ends what was started, at least in part. */
  default void end() {}
}
