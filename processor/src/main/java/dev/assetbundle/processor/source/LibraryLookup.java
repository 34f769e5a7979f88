package dev.assetbundle.processor.source;

import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.source.LibraryRoots.Place;
import dev.assetbundle.processor.source.LibraryRoots.Root;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One name looked up in all libraries. Which of two libraries is meant that have other files of the
 * name nobody knows, and the order of a path of jars is no answer: so there is none.
 *
 * @param matches the roots that have the name, and packages of that name without the file
 */
public record LibraryLookup(List<Match> matches) {

  /** Copies the list. */
  public LibraryLookup {
    matches = List.copyOf(matches);
  }

  /**
   * A root that may be meant.
   *
   * @param file what it has of the name
   * @param isSame whether that has the bytes of the first one
   */
  public record Match(Root root, Optional<AssetSource> file, boolean isSame) {}

  /**
   * Looks a name up.
   *
   * @param find looks in one place
   * @param reader of files
   */
  static LibraryLookup of(
      List<Place> places, Function<Place, Optional<AssetSource>> find, Reader reader) {
    List<Match> found =
        places.stream()
            .map(place -> new Match(place.root(), find.apply(place), true))
            .filter(match -> match.root().isPackage() || match.file().isPresent())
            .toList();
    return new LibraryLookup(
        found.size() < 2 ? found : compared(found, file -> bytes(file, reader)));
  }

  /** Reads files. */
  interface Reader {
    Content content(SourcePath file) throws IOException;
  }

  // What cannot be read is reported by who converts it.
  private static byte[] bytes(AssetSource source, Reader reader) {
    try {
      return reader.content(source.file()).bytes();
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private static List<Match> compared(List<Match> found, Function<AssetSource, byte[]> bytes) {
    Optional<byte[]> first =
        found.stream().flatMap(each -> each.file().stream()).findFirst().map(bytes);
    return found.stream()
        .map(
            each ->
                new Match(
                    each.root(),
                    each.file(),
                    first.isPresent()
                        && each.file()
                            .filter(file -> Arrays.equals(bytes.apply(file), first.get()))
                            .isPresent()))
        .toList();
  }

  /** Returns the file if only one is meant. */
  public Optional<AssetSource> only() {
    return clash().isEmpty()
        ? matches.stream().flatMap(match -> match.file().stream()).findFirst()
        : Optional.empty();
  }

  /** Returns the roots of which nobody knows which one is meant; empty if that is clear. */
  public List<Root> clash() {
    boolean isFound = matches.stream().anyMatch(match -> match.file().isPresent());
    boolean isClear = !hasVersions() && (!isFound || matches.stream().allMatch(Match::isSame));
    return isClear ? List.of() : matches.stream().map(Match::root).toList();
  }

  /** Whether a package of the name is there in several versions. */
  public boolean hasVersions() {
    return packages().map(Root::folder).map(LibraryLookup::version).distinct().count() > 1;
  }

  /** Returns the packages of the name. */
  public Stream<Root> packages() {
    return matches.stream().map(Match::root).filter(Root::isPackage);
  }

  private static String version(String folder) {
    return folder.substring(folder.lastIndexOf('/') + 1);
  }
}
