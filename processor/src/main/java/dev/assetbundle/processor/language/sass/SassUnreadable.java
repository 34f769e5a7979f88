package dev.assetbundle.processor.language.sass;

import dev.assetbundle.processor.diagnostic.suggestion.ForeignLanguages;
import dev.assetbundle.processor.language.sass.engine.SassRefusal;
import dev.assetbundle.processor.model.SourcePath;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files with the name of an import that Sass cannot read. */
final class SassUnreadable {

  private static final Pattern SWAPPED = Pattern.compile("(.*)\\.(scss|sass)\\.css");

  private SassUnreadable() {}

  /** Returns why a file is not what an import means. */
  static Optional<SassRefusal> reason(String name, SourcePath file) {
    String fileName = file.path().fileName();
    String there = "\"" + name + "\" is there as \"" + file + "\" only, ";
    if ((fileName + ".").contains(".erb.")) {
      return Optional.of(
          SassRefusal.of(
              "erb-import",
              there + "and ERB does not run in imported files",
              "use asset-path() and the other functions of Sass in it, and drop \".erb\""));
    }
    Matcher swapped = SWAPPED.matcher(fileName);
    if (swapped.matches()) {
      return Optional.of(
          SassRefusal.of(
              "extension-order",
              there + "which is read as plain CSS by that name",
              "rename the file to \"" + swapped.group(1) + "." + swapped.group(2) + "\""));
    }
    return ForeignLanguages.isForeign(fileName)
        ? Optional.of(
            SassRefusal.of(
                "missing-import",
                missing(name),
                "there is \"" + file + "\", but Sass reads .scss, .sass and .css only"))
        : Optional.empty();
  }

  /** Returns the message for an import that is not found. */
  static String missing(String name) {
    return "cannot find \"" + name + "\" to import";
  }
}
