package dev.assetbundle.processor.pipeline;

import dev.assetbundle.processor.model.SourcePath;
import java.util.List;

/**
 * A file that is ready to be joined.
 *
 * @param file the file
 * @param references what its directives name
 * @param unit its text
 * @param asked names of all files and folders that both depend on
 */
record KeptFile(SourcePath file, References references, Unit unit, List<String> asked) {

  KeptFile {
    asked = List.copyOf(asked);
  }
}
