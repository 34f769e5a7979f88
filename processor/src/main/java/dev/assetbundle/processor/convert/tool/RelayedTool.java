package dev.assetbundle.processor.convert.tool;

import dev.assetbundle.processor.spi.AssetCompressor;
import dev.assetbundle.processor.spi.AssetProcessor;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.List;
import java.util.Optional;

/** How tools are replaced by others that say the same of themselves, and work in another way. */
interface RelayedTool {

  /** Does the work. */
  Optional<Fragment> run(Fragment source, ProcessingContext context);

  /** Returns a language like {@code tool} that works by {@code work}. */
  static AssetProcessor processor(AssetProcessor tool, RelayedTool work) {
    return new AssetProcessor() {
      @Override
      public String id() {
        return tool.id();
      }

      @Override
      public List<String> engines() {
        return tool.engines();
      }

      @Override
      public String reads() {
        return tool.reads();
      }

      @Override
      public String writes() {
        return tool.writes();
      }

      @Override
      public Optional<Fragment> process(Fragment source, ProcessingContext context) {
        return work.run(source, context);
      }
    };
  }

  /** Returns a compressor like {@code tool} that works by {@code work}. */
  static AssetCompressor compressor(AssetCompressor tool, RelayedTool work) {
    return new AssetCompressor() {
      @Override
      public String id() {
        return tool.id();
      }

      @Override
      public List<String> engines() {
        return tool.engines();
      }

      @Override
      public String compresses() {
        return tool.compresses();
      }

      @Override
      public Optional<Fragment> compress(Fragment source, ProcessingContext context) {
        return work.run(source, context);
      }
    };
  }
}
