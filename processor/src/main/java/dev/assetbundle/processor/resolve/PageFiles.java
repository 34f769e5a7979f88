package dev.assetbundle.processor.resolve;

import dev.assetbundle.processor.model.ContentTypes;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.source.NodeModules;
import java.util.Locale;
import java.util.Set;

/**
 * The files that the default pattern {@code "**"} publishes: those that a page may load. It leaves
 * out sources, secrets and leftovers, so that nothing is published by mistake.
 *
 * @param types of the bundle; an extension without a type is left out, and one with a type of the
 *     project's own is published
 */
record PageFiles(ContentTypes types) {

  /** Extensions that have a media type, but that tools and people open, and no page. */
  private static final Set<String> NO_PAGE_EXTENSIONS =
      words(
          """
          cjs map ndjson jsonl md markdown yml yaml toml rtf doc xls ppt tar docx xlsx pptx odt ods
          epub zip gz br zst xz 7z
          """);

  /** Names, in lower case, that tools and people use, with extensions that pages load. */
  private static final Set<String> NO_PAGE_NAMES =
      words(
          """
          angular.json appsettings.json authors.txt bower.json build.xml changelog.txt changes.txt
          cmakelists.txt component.json composer.json contributing.txt contributors.txt
          credentials.json deno.json firebase.json history.txt install.txt ivy.xml jsconfig.json
          lerna.json notes.txt npm-shrinkwrap.json nx.json package-lock.json package.json pom.xml
          readme.htm readme.html readme.txt requirements.txt secrets.json service-account.json
          todo.txt turbo.json vercel.json web.xml
          """);

  private static Set<String> words(String list) {
    return Set.of(list.split("\\s+"));
  }

  /** Whether a page may load a project-relative file that is published under a name. */
  boolean has(String file, LogicalPath path) {
    if (NodeModules.isInside(file)) {
      return false;
    }
    String name = path.fileName().toLowerCase(Locale.ROOT);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return types.isOwn(path)
        || (types.isKnown(path)
            && !NO_PAGE_EXTENSIONS.contains(extension)
            && !NO_PAGE_NAMES.contains(name)
            && !isConfiguration(name));
  }

  /** As in {@code tsconfig.app.json} and {@code babel.config.json}. */
  private static boolean isConfiguration(String name) {
    return name.endsWith(".json")
        && (name.startsWith("tsconfig.") || name.endsWith(".config.json"));
  }
}
