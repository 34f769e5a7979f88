package dev.assetbundle.processor.incremental;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.incremental.Snapshot.Comparison;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import dev.assetbundle.processor.source.DiskTree;
import dev.assetbundle.processor.source.FileTree;
import dev.assetbundle.processor.source.ForwardingFileTree;
import dev.assetbundle.processor.source.MemoryTree;
import dev.assetbundle.processor.source.Stamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

  private static final long SECOND = 1_000;
  private static final long NANOS = 1_000_000;

  @TempDir Path folder;

  /** A disk with a clock that tests set. */
  private static final class Disk implements FileTree {
    private final MemoryTree files = new MemoryTree();
    private final Map<String, Stamp> stamps = new HashMap<>();
    private long clock = 1_000_000;

    Disk write(String name, String text) {
      files.put(name, text);
      stamps.put(name, new Stamp(text.length(), clock * NANOS, clock * NANOS, 1));
      return this;
    }

    @Override
    public Optional<List<Entry>> list(String name) {
      return files.list(name);
    }

    @Override
    public Content content(String file) throws IOException {
      return files.content(file);
    }

    @Override
    public Optional<Stamp> stamp(String file) {
      return Optional.ofNullable(stamps.get(file));
    }
  }

  private static Snapshot taken(FileTree tree, long now, String... names) throws IOException {
    RecordingTree recording = new RecordingTree(tree, Snapshot.EMPTY, now);
    for (String name : names) {
      recording.content(name).digests(IntegrityAlgorithm.SHA384);
    }
    return recording.snapshot();
  }

  @Test
  void filesAtRestAreNotReadAgain() throws IOException {
    Disk disk = new Disk().write("a", "1").write("b", "2");
    disk.clock += 3 * SECOND;
    Snapshot snapshot = taken(disk, disk.clock, "a", "b");
    disk.files.reads.clear();
    Comparison comparison = snapshot.compare(disk, disk.clock + SECOND);
    assertEquals(List.of(), comparison.different());
    assertEquals(Map.of(), disk.files.reads);
    assertEquals(false, comparison.reread());
  }

  @Test
  void anEditInTheSameSecondIsSeenEvenIfNoTimeTells() throws IOException {
    Disk disk = new Disk().write("a", "1").write("b", "2");
    Snapshot snapshot = taken(disk, disk.clock + SECOND, "a", "b");
    disk.write("a", "2");
    Comparison comparison = snapshot.compare(disk, disk.clock + 60 * SECOND);
    assertEquals(List.of("a"), comparison.different());
    // Once both were read again at rest, times are hints.
    disk.write("a", "1");
    disk.files.reads.clear();
    Snapshot fresh = snapshot.compare(disk, disk.clock + 60 * SECOND).same();
    assertEquals(Map.of("a", 1, "b", 1), disk.files.reads);
    assertEquals(true, fresh.compare(disk, disk.clock + 61 * SECOND).isSame());
    assertEquals(Map.of("a", 1, "b", 1), disk.files.reads);
  }

  @Test
  void aTouchedFileIsReadAndFoundTheSame() throws IOException {
    Disk disk = new Disk().write("a", "1");
    disk.clock += 5 * SECOND;
    Snapshot snapshot = taken(disk, disk.clock, "a");
    disk.clock += 5 * SECOND;
    disk.write("a", "1");
    Comparison comparison = snapshot.compare(disk, disk.clock);
    assertEquals(true, comparison.isSame());
    assertEquals(true, comparison.reread());
  }

  @Test
  void whatIsGoneNewOrAppearsIsDifferent() throws IOException {
    MemoryTree tree = new MemoryTree().put("js/a.js", "1").put("js/b.js", "2");
    RecordingTree recording = new RecordingTree(tree, Snapshot.EMPTY, 0);
    recording.list("js");
    recording.list("css");
    recording.content("js/a.js").bytes();
    try {
      recording.content("js/c.js");
    } catch (IOException e) {
      // Looked for in vain.
    }
    Snapshot snapshot = recording.snapshot();
    assertEquals(List.of(), snapshot.compare(tree, 0).different());
    tree.put("js/.hidden", "").put("js/a.js~", "");
    assertEquals(List.of(), snapshot.compare(tree, 0).different());
    tree.put("js/c.js", "3").put("css/a.css", "");
    assertEquals(List.of("css/", "js/", "js/c.js"), snapshot.compare(tree, 0).different());
    assertEquals(List.of("js/", "js/a.js"), snapshot.compare(new MemoryTree(), 0).different());
  }

  @Test
  void digestsOfFilesAtRestAreTakenFromThePreviousSnapshot() throws IOException {
    Disk disk = new Disk().write("a", "1");
    disk.clock += 5 * SECOND;
    Snapshot earlier = taken(disk, disk.clock, "a");
    disk.clock += 5 * SECOND;
    disk.write("b", "2");
    disk.files.reads.clear();
    Snapshot same = earlier.compare(disk, disk.clock).same();
    RecordingTree recording = new RecordingTree(disk, same, disk.clock);
    recording.content("a").digests(IntegrityAlgorithm.SHA384);
    recording.content("b").digests(IntegrityAlgorithm.SHA384);
    assertEquals(Map.of("b", 1), disk.files.reads);
    assertEquals(
        recording.content("a").digests(IntegrityAlgorithm.SHA512),
        disk.content("a").digests(IntegrityAlgorithm.SHA512));
  }

  @Test
  void whatChangedWhileItWasReadIsNeverTheSame() throws IOException {
    Disk disk = new Disk().write("a", "1");
    RecordingTree recording = new RecordingTree(disk, Snapshot.EMPTY, disk.clock);
    recording.content("a").bytes();
    disk.write("a", "2");
    Content later = recording.content("a");
    recording.list("");
    disk.write("b", "");
    recording.list("");
    assertEquals(1, later.size());
    later.digests(IntegrityAlgorithm.SHA256);
    assertEquals(List.of("/", "a"), recording.snapshot().compare(disk, 0).different());
  }

  @Test
  void aRealDiskShowsAnEditThatKeepsSizeAndTime() throws Exception {
    Path file = Files.writeString(folder.resolve("a"), "1");
    FileTime old = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(file, old);
    DiskTree tree = new DiskTree(folder);
    Thread.sleep(2_100);
    Snapshot snapshot = taken(tree, System.currentTimeMillis(), "a");
    Files.writeString(file, "2");
    Files.setLastModifiedTime(file, old);
    boolean hasChangeTime = folder.getFileSystem().supportedFileAttributeViews().contains("unix");
    assertEquals(
        hasChangeTime ? List.of("a") : List.of(),
        snapshot.compare(tree, System.currentTimeMillis()).different());
  }

  private static Snapshot listed(MemoryTree tree, String... folders) {
    RecordingTree recording = new RecordingTree(tree, Snapshot.EMPTY, 0);
    for (String name : folders) {
      if (recording.list(name).isPresent()) {
        recording.outside(name);
      } else {
        recording.trouble(name);
      }
    }
    return recording.snapshot();
  }

  @Test
  void aFolderThatMayNotBeReadIsNotTheSameAsNone() {
    MemoryTree tree = new MemoryTree().put("js/a.js", "");
    Snapshot before = listed(tree, "js", "vendor/js");
    assertEquals(List.of(), before.compare(tree, 0).different());
    tree.unlistable("vendor/js", "permission denied");
    assertEquals(List.of("vendor/js/"), before.compare(tree, 0).different());
    tree.unlistable("js", "permission denied");
    assertEquals(List.of("js/", "vendor/js/"), before.compare(tree, 0).different());
  }

  @Test
  void foldersBelowALinkLieElsewhere() {
    MemoryTree tree = new MemoryTree().put("+a/b/c/d.js", "").put("+a/b2/e.js", "");
    Snapshot before = listed(tree, "", "+a", "+a/b", "+a/b/c", "+a/b2");
    assertEquals(List.of(), before.compare(tree, 0).different());
    tree.outside("+a/b", "/there");
    assertEquals(List.of("+a/", "+a/b/", "+a/b/c/"), before.compare(tree, 0).different());
    MemoryTree other = new MemoryTree().put("+a/b/c/d.js", "").put("+a/b2/e.js", "");
    other.outside("+a", "/there");
    assertEquals(
        List.of("+a/", "+a/b/", "+a/b/c/", "+a/b2/", "/"), before.compare(other, 0).different());
  }

  @Test
  void ofFoldersInOneThatIsListedNobodyAsksWhereTheyLie() {
    MemoryTree tree = new MemoryTree().put("a/b/c.js", "").put("a/.d/e.js", "").put("f/g/h.js", "");
    Snapshot before = listed(tree, "a", "a/b", "a/.d", "f/g");
    Set<String> asked = new TreeSet<>();
    before.compare(
        new ForwardingFileTree(tree) {
          @Override
          public Optional<String> outside(String folder) {
            asked.add(folder);
            return super.outside(folder);
          }
        },
        0);
    assertEquals(Set.of("a", "a/.d", "f/g"), asked);
  }
}
