package dev.assetbundle.processor.live;

import java.nio.file.Path;

/** A project without a record, whose bundles somebody else has read. They stay what they are. */
public record ProjectSource(Bundles bundles, String id, Path sentinels) implements LiveSource {

  /** Describes a project. Its files of its own are in the folder for temporary files. */
  public static ProjectSource of(Bundles bundles) {
    return new ProjectSource(bundles, LiveSource.id(bundles.base()), FolderWatch.temporary());
  }
}
