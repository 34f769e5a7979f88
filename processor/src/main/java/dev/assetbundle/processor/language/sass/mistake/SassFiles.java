package dev.assetbundle.processor.language.sass.mistake;

import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** All stylesheets below a folder, for hints: whoever asks has an error already. */
public final class SassFiles {

  /** Folders of a root that are listed, and files that are returned, at most. */
  private static final int MOST = 400;

  private SassFiles() {}

  /** Returns the files of Sass below some roots, in their order, those of upper folders first. */
  public static List<SourcePath> below(ProcessingContext context, List<String> roots) {
    List<SourcePath> files = new ArrayList<>();
    for (String root : roots) {
      Deque<String> folders = new ArrayDeque<>(List.of(""));
      for (int i = 0; i < MOST && !folders.isEmpty() && files.size() < MOST; i++) {
        String folder = folders.remove();
        for (String entry : context.list(root, folder)) {
          String name = LogicalPath.below(folder, entry);
          if (entry.endsWith("/")) {
            folders.add(name.substring(0, name.length() - 1));
          } else if (entry.endsWith(".scss") || entry.endsWith(".sass")) {
            files.add(new SourcePath(root, new LogicalPath(name)));
          }
        }
      }
    }
    return files;
  }

  /** Returns what an import calls a file of that name. */
  public static String nameOf(String file) {
    return file.replaceFirst("^_", "").replaceFirst("(\\.css)?\\.s[ac]ss$", "");
  }
}
