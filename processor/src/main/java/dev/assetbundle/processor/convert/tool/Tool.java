package dev.assetbundle.processor.convert.tool;

import dev.assetbundle.processor.spi.AssetCompressor;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.CheckingCompressor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import dev.assetbundle.processor.spi.Yielding;
import dev.assetbundle.processor.text.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A language or a compressor as a build calls it.
 *
 * @param program the language or compressor itself
 * @param kind what it is called for
 * @param engines asked when the tool has work
 * @param reads the extension that it reads or compresses
 * @param writes the extension of what it writes
 * @param work what is done when it is called
 */
public record Tool(
    Object program,
    Kind kind,
    String id,
    Supplier<List<String>> engines,
    String reads,
    String writes,
    Work work) {

  /** What a tool does with a text. */
  enum Kind {
    PROCESS,
    COMPRESS,
    CHECK
  }

  /** The work of a tool. */
  interface Work {

    /** Does it, as the interface of the tool says. */
    Optional<Fragment> run(Fragment source, ProcessingContext context);
  }

  /** Returns a language as it is. */
  public static Tool of(AssetProcessor tool) {
    return new Tool(
        tool, Kind.PROCESS, tool.id(), tool::engines, tool.reads(), tool.writes(), tool::process);
  }

  /** Returns a compressor as it is. */
  public static Tool of(AssetCompressor tool) {
    String extension = tool.compresses();
    return new Tool(
        tool, Kind.COMPRESS, tool.id(), tool::engines, extension, extension, tool::compress);
  }

  /**
   * Returns a compressor that only looks for mistakes; its result is an empty text, or nothing if
   * another one has to look.
   */
  public static Tool checking(CheckingCompressor tool) {
    return of(tool)
        .with(
            Kind.CHECK,
            (source, context) ->
                tool.check(source, context)
                    ? Optional.of(source.with(MappedText.unmapped("")))
                    : Optional.empty());
  }

  /** Returns a tool that says the same of itself, and works in another way. */
  Tool by(Work other) {
    return with(kind, other);
  }

  private Tool with(Kind otherKind, Work other) {
    return new Tool(program, otherKind, id, engines, reads, writes, other);
  }

  /** Whether it is a language; else its result does not depend on where its input comes from. */
  boolean isLanguage() {
    return kind == Kind.PROCESS;
  }

  /** Whether one that does not yield takes its place. */
  boolean isYielding() {
    return program instanceof Yielding;
  }

  /**
   * Returns the compressors to try, one after the other until one has a result, if this takes the
   * place of others.
   */
  List<Tool> before(List<Tool> others) {
    List<Tool> all = new ArrayList<>(List.of(this));
    if (program instanceof AssetCompressor compressor && compressor.leavesRest()) {
      all.addAll(others);
    }
    return List.copyOf(all);
  }

  /** Does the work. */
  public Optional<Fragment> run(Fragment source, ProcessingContext context) {
    return work.run(source, context);
  }
}
