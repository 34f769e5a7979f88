package dev.assetbundle.processor.emit;

import dev.assetbundle.processor.emit.AssetFolder.Constant;
import dev.assetbundle.processor.pipeline.BuiltAsset;
import java.util.List;

/** Puts together what the text of a Java file is made from. */
final class AssetsKey {

  /** What no name has. */
  private static final char END = '\0';

  private AssetsKey() {}

  /** The frame holds the names and numbers that do not come from single assets. */
  static String of(String frame, List<Constant> constants) {
    StringBuilder key = new StringBuilder(frame.length() + constants.size() * 300);
    key.append(frame).append(END);
    for (Constant constant : constants) {
      BuiltAsset asset = constant.asset().asset();
      key.append(constant.name()).append(END);
      key.append(asset.logicalPath().value()).append(END);
      key.append(asset.outputPath().value()).append(END);
      key.append(asset.digests().sha256()).append(END);
      key.append(asset.digests().integrity()).append(END);
      key.append(asset.digests().size()).append(END);
      key.append(constant.asset().variantSizes()).append(END);
      asset.sources().forEach(source -> key.append(source).append(END));
      key.append(END);
    }
    return key.toString();
  }
}
