package dev.assetbundle.processor.language.sass.mistake;

import dev.assetbundle.processor.language.sass.syntax.SassNames;
import dev.assetbundle.processor.language.sass.syntax.SassSource;
import dev.assetbundle.processor.language.sass.syntax.SassSyntax;
import dev.assetbundle.processor.language.sass.syntax.SassTokens;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.spi.ProcessingContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Looks for the stylesheet that declares a name which an engine does not find: one that is not
 * imported, also if a directive requires it, or one in which the name is not where it helps.
 *
 * @param imported all sources that took part
 */
public record SassElsewhere(ProcessingContext context, Collection<SassTokens> imported) {

  /** Returns the hint that names the file with a declaration, among the names that are read. */
  Optional<String> declares(
      String name, Optional<SassTokens> source, Function<SassNames, Set<String>> read) {
    boolean usesModules = source.filter(own -> own.source().text().contains("@use")).isPresent();
    return imported.stream()
        .filter(tokens -> has(tokens, name, read))
        .findFirst()
        .map(
            tokens -> {
              SourcePath file = tokens.source().file();
              return usesModules && !source.equals(Optional.of(tokens))
                  ? "%s declares it: put the name of the module before it, as in %s.%s"
                      .formatted(file, SassFiles.nameOf(file.path().fileName()), name)
                  : file + " declares it, but later or inside a block: move the declaration up";
            })
        .or(() -> imports(name, read));
  }

  /** Returns the hint that names a file to import. */
  Optional<String> imports(String name, Function<SassNames, Set<String>> read) {
    for (SourcePath file : SassFiles.below(context, context.roots())) {
      Optional<String> text = context.read(file).filter(sheet -> mentions(sheet, name));
      SassSyntax syntax = SassSyntax.of(file.path().value());
      if (text.isPresent()
          && has(new SassTokens(new SassSource(file, text.get(), syntax)), name, read)) {
        return Optional.of(
            "%s declares it, but is not imported here: write @import \"%s\""
                .formatted(
                    file,
                    LogicalPath.below(
                        file.path().folder(), SassFiles.nameOf(file.path().fileName()))));
      }
    }
    return Optional.empty();
  }

  private static boolean has(
      SassTokens tokens, String name, Function<SassNames, Set<String>> read) {
    return read.apply(new SassNames(List.of(tokens))).stream()
        .anyMatch(declared -> sameName(declared).equals(sameName(name)));
  }

  private static boolean mentions(String sheet, String name) {
    return sameName(sheet).contains(sameName(name));
  }

  /** Sass takes both signs for the same. */
  private static String sameName(String text) {
    return text.replace('_', '-');
  }
}
