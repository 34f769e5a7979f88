package dev.assetbundle.runtime.internal.export;

import dev.assetbundle.runtime.Coding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Moves files to their places, and puts back what was there before. Not for several threads. */
final class Moves {

  private final Path folder;
  private final WorkFolder work;
  private final List<Path> added = new ArrayList<>();

  /** What was there, by its place: in the work folder, which is on the same disk. */
  private final Map<Path, Path> kept = new LinkedHashMap<>();

  private final Set<Path> checked = new HashSet<>();
  private final NavigableSet<Path> made = new TreeSet<>();

  Moves(Path folder, WorkFolder work) {
    this.folder = folder;
    this.work = work;
  }

  /**
   * Moves files. Those whose names change with their bytes go first: nothing uses them yet. The
   * others are replaced last, so that the time in which some are old and some are new is short.
   */
  void move(List<StagedFile> files, SprocketsManifest before) throws IOException {
    List<StagedFile> written = files.stream().filter(StagedFile::isWritten).toList();
    for (StagedFile file : written) {
      makeFolder(target(file, "").resolveSibling(""));
    }
    Set<String> names = files.stream().map(each -> each.file().name()).collect(Collectors.toSet());
    names.addAll(before.files().keySet());
    for (boolean fingerprinted : new boolean[] {true, false}) {
      for (StagedFile file : written) {
        if (file.file().fingerprinted() == fingerprinted) {
          move(file, names);
        }
      }
    }
  }

  private void makeFolder(Path parent) throws IOException {
    if (checked.add(parent)) {
      for (Path each = parent; !Files.exists(each); each = each.resolveSibling("")) {
        made.add(each);
      }
      try {
        Files.createDirectories(parent);
      } catch (IOException e) {
        throw Failures.about(parent, "made", e);
      }
      if (!Files.isWritable(parent)) {
        throw new IOException(parent + " cannot be written to: permission denied");
      }
    }
  }

  private void move(StagedFile file, Set<String> names) throws IOException {
    boolean replaced = false;
    for (Staging.Copy copy : file.copies()) {
      Path target = target(file, copy.form().coding().suffix());
      boolean exists = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
      replaced |= exists;
      try {
        if (exists) {
          keep(target);
        } else {
          added.add(target);
        }
        Files.move(copy.copy(), target, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw Failures.about(target, "written", e);
      }
    }
    if (replaced) {
      removeOldForms(file, names);
    }
  }

  /** Servers would go on to send a compressed form that is not made any more. */
  private void removeOldForms(StagedFile file, Set<String> names) throws IOException {
    Set<Coding> now = file.forms().stream().map(StoredForm::coding).collect(Collectors.toSet());
    for (Coding coding : Coding.values()) {
      if (!now.contains(coding) && !names.contains(file.file().name() + coding.suffix())) {
        Path target = target(file, coding.suffix());
        try {
          if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            keep(target);
            Files.delete(target);
          }
        } catch (IOException e) {
          throw Failures.about(target, "removed", e);
        }
      }
    }
  }

  /** Gives a file a second name; it stays where it is, so that servers go on to find it. */
  private void keep(Path file) throws IOException {
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      return; // which no file replaces
    }
    Path copy = work.next();
    try {
      Files.createLink(copy, file);
    } catch (IOException | UnsupportedOperationException e) {
      // Not every disk has links.
      Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }
    kept.put(file, copy);
  }

  private Path target(StagedFile file, String suffix) {
    return folder.resolve(file.file().name() + suffix);
  }

  /** Removes what was not there before, and puts back what was, as far as that can be done. */
  @SuppressWarnings("EmptyCatch")
  void undo() {
    for (Path file : added) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        // What failed first is said; this file is complete, and the next export lists it.
      }
    }
    for (Map.Entry<Path, Path> file : kept.entrySet()) {
      try {
        Files.move(file.getValue(), file.getKey(), StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        // The same: there is a complete file in its place, or the next export writes one.
      }
    }
    made.descendingSet().forEach(Folders::removeEmpty);
  }
}
