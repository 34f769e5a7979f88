package dev.assetbundle.processor.session;

import dev.assetbundle.processor.convert.ConvertedFile;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.resolve.References;
import java.util.List;

/**
 * A file that is ready to be joined.
 *
 * @param file the file
 * @param references what its directives name
 * @param unit its text
 * @param asked names of all files and folders that both depend on
 */
record KeptFile(SourcePath file, References references, ConvertedFile unit, List<String> asked) {

  KeptFile {
    asked = List.copyOf(asked);
  }
}
