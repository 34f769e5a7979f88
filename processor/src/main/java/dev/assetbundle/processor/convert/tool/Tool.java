package dev.assetbundle.processor.convert.tool;

import dev.assetbundle.processor.spi.AssetCompressor;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A language or a compressor as a build calls it.
 *
 * @param program the language or compressor itself
 * @param isCompressor whether it is a compressor
 * @param engines asked when the tool has work
 * @param reads the extension that it reads or compresses
 * @param writes the extension of what it writes
 * @param work what is done when it is called
 */
public record Tool(
    Object program,
    boolean isCompressor,
    String id,
    Supplier<List<String>> engines,
    String reads,
    String writes,
    Work work) {

  /** The work of a tool. */
  interface Work {

    /** Does it, as the interface of the tool says. */
    Optional<Fragment> run(Fragment source, ProcessingContext context);
  }

  /** Returns a language as it is. */
  public static Tool of(AssetProcessor tool) {
    return new Tool(
        tool, false, tool.id(), tool::engines, tool.reads(), tool.writes(), tool::process);
  }

  /** Returns a compressor as it is. */
  public static Tool of(AssetCompressor tool) {
    String extension = tool.compresses();
    return new Tool(tool, true, tool.id(), tool::engines, extension, extension, tool::compress);
  }

  /** Returns a tool that says the same of itself, and works in another way. */
  Tool by(Work other) {
    return new Tool(program, isCompressor, id, engines, reads, writes, other);
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
