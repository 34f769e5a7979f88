package dev.assetbundle.processor.earlier;

import dev.assetbundle.processor.model.Content;
import java.util.List;
import java.util.Optional;

/** The files of an earlier release, in a folder or in a jar. */
interface Release {

  /** Returns a file by its path in the release; empty if it is not there. */
  Optional<Content> find(String path);

  /** Returns the names of the files in a folder of the release, sorted. */
  List<String> names(String folder);

  /** Returns what messages call a path in the release. */
  String place(String path);
}
