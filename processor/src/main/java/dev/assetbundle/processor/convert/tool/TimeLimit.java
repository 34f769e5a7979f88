package dev.assetbundle.processor.convert.tool;

import dev.assetbundle.processor.diagnostic.ToolProblems;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * Limits the time of a tool for each file. A tool that needs longer is the error {@code
 * tool-timeout}; it is interrupted, and abandoned if it ignores that. The time in which it waits
 * for an answer, such as the URL of another asset, does not count.
 *
 * @param seconds at least 1
 */
public record TimeLimit(int seconds) {

  /** The default limit in seconds. */
  public static final int SECONDS = 120;

  /** Describes what {@link #parse} accepts. */
  public static final String FORM = "a whole number of seconds from 1 to 86400";

  private static final int MOST = 86_400;

  /** Returns the seconds of an option; empty if the text is not valid. */
  public static Optional<Integer> parse(String text) {
    return Optional.of(text)
        .filter(number -> number.matches("[1-9][0-9]{0,4}"))
        .map(Integer::valueOf)
        .filter(number -> number <= MOST);
  }

  /** Returns the same tool within the limit. */
  public Tool limited(Tool tool) {
    return tool.by((source, context) -> run(tool, source, context));
  }

  private Optional<Fragment> run(Tool tool, Fragment source, ProcessingContext context) {
    try {
      LimitedRun run = new LimitedRun(seconds);
      return run.call(() -> tool.run(source, new LimitedContext(run, context)));
    } catch (TimeoutException e) {
      context.report(ToolProblems.timedOut(tool.id(), seconds, SourceLocation.of(source.source())));
      return Optional.empty();
    }
  }
}
