package dev.assetbundle.processor.convert.tool;

import dev.assetbundle.processor.diagnostic.ToolProblems;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.AssetCompressor;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * Gives tools a time for each file. One that needs more is {@code tool-timeout}; it is interrupted,
 * and left alone if it does not mind. The time in which it waits for what it asked for, such as
 * another asset, does not count.
 */
public final class TimeLimit {

  /** What a tool may take, in seconds, where nobody says otherwise. */
  public static final int SECONDS = 120;

  /** What {@link #parse} accepts, in words. */
  public static final String FORM = "a whole number of seconds from 1 to 86400";

  private static final int MOST = 86_400;

  private final int seconds;

  /** Returns the seconds that a text says; empty if that is no limit. */
  public static Optional<Integer> parse(String text) {
    return Optional.of(text)
        .filter(number -> number.matches("[1-9][0-9]{0,4}"))
        .map(Integer::valueOf)
        .filter(number -> number <= MOST);
  }

  /**
   * @param seconds at least 1
   */
  public TimeLimit(int seconds) {
    this.seconds = seconds;
  }

  /** Returns the same language within the limit. */
  public AssetProcessor processor(AssetProcessor tool) {
    return RelayedTool.processor(
        tool, (source, context) -> run(tool.id(), source, context, tool::process));
  }

  /** Returns the same compressor within the limit. */
  public AssetCompressor compressor(AssetCompressor tool) {
    return RelayedTool.compressor(
        tool, (source, context) -> run(tool.id(), source, context, tool::compress));
  }

  private Optional<Fragment> run(
      String id, Fragment source, ProcessingContext context, RelayedTool tool) {
    try {
      LimitedRun run = new LimitedRun(seconds);
      return run.call(() -> tool.run(source, new LimitedContext(run, context)));
    } catch (TimeoutException e) {
      context.report(ToolProblems.timedOut(id, seconds, SourceLocation.of(source.source())));
      return Optional.empty();
    }
  }
}
