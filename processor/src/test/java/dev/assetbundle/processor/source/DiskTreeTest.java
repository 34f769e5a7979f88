package dev.assetbundle.processor.source;

import static dev.assetbundle.processor.disk.Disks.folder;
import static dev.assetbundle.processor.disk.Disks.put;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.disk.Disks;
import dev.assetbundle.processor.disk.WindowsDisk;
import dev.assetbundle.processor.model.FileTypes;
import dev.assetbundle.processor.source.FileTree.Entry;
import dev.assetbundle.processor.source.FileTree.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked of a disk is the same on each, whatever its system makes of names. */
class DiskTreeTest {

  private static final FileTypes TYPES = new FileTypes(Map.of("coffee", "js"));

  private static List<String> names(FileTree tree, String folder) {
    return tree.list(folder).stream()
        .flatMap(List::stream)
        .map(entry -> entry.kind() + " " + entry.name())
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void filesAreFoundBelowFoldersOfTheirNames(Disks disk) throws IOException {
    Path project = disk.project();
    put(project, "app/js/Über uns/a b.js", "1");
    put(project, "app/js/cart.js", "22");
    DiskTree tree = new DiskTree(project);
    assertEquals(List.of("FILE cart.js", "FOLDER Über uns"), names(tree, "app/js"));
    assertEquals(List.of("FILE a b.js"), names(tree, "app/js/Über uns"));
    assertEquals(List.of("FOLDER js"), names(tree, "./app"));
    assertEquals(2, tree.content("app/js/cart.js").size());
    assertEquals(Optional.empty(), tree.outside("app/js"));
    assertEquals(Optional.empty(), tree.list("app/css"));
    assertEquals(Optional.empty(), tree.list("app/js/cart.js"));
  }

  @ParameterizedTest
  @EnumSource
  void aFolderInAnotherSpellingIsNotThere(Disks disk) {
    Path project = disk.project();
    put(project, "app/Shop/cart.js", "");
    put(project, "app/2024/old.js", "");
    DiskTree tree = new DiskTree(project);
    assertEquals(List.of("FILE cart.js"), names(tree, "app/Shop"));
    assertEquals(List.of("FILE old.js"), names(tree, "app/2024"));
    assertEquals(Optional.empty(), tree.list("app/shop"));
    assertEquals(Optional.empty(), tree.list("App/Shop"));
    LoadPath path = new LoadPath(tree, List.of("app"), TYPES, false);
    assertEquals(true, path.find("Shop/cart.js", Optional.empty()).isPresent());
    assertEquals(false, path.find("shop/cart.js", Optional.empty()).isPresent());
    assertEquals(false, path.find("Shop/Cart.js", Optional.empty()).isPresent());
  }

  @ParameterizedTest
  @EnumSource
  void aLinkKeepsItsOwnSpelling(Disks disk) throws IOException {
    Path project = disk.project();
    put(project, "lib/real/kit.js", "");
    folder(project.resolve("app"));
    Files.createSymbolicLink(project.resolve("app/Kit"), project.resolve("lib/real"));
    DiskTree tree = new DiskTree(project);
    assertEquals(List.of("FOLDER Kit"), names(tree, "app"));
    assertEquals(List.of("FILE kit.js"), names(tree, "app/Kit"));
    assertEquals(Optional.empty(), tree.list("app/kit"));
  }

  @ParameterizedTest
  @EnumSource
  void aLinkTellsWhereInTheProjectItLeads(Disks disk) throws IOException {
    Path project = disk.project();
    put(project, "store/.kit@1/kit/a.js", "");
    folder(project.resolve("packages"));
    Files.createSymbolicLink(
        project.resolve("packages/kit"), project.resolve("store/.kit@1").resolve("kit"));
    assertEquals(
        Optional.of(List.of(new Entry("kit", Kind.FOLDER, Optional.of("store/.kit@1/kit")))),
        new DiskTree(project).list("packages"));
    assertEquals(Optional.empty(), new DiskTree(project).outside("packages/kit"));
  }

  @ParameterizedTest
  @EnumSource(names = {"LINUX", "MACOS"})
  void whereFilesHaveNumbersAFileAtRestIsKnownAgain(Disks disk) throws IOException {
    Path file = put(disk.project(), "a.js", "1");
    Stamp stamp = new DiskTree(file.resolveSibling("")).stamp("a.js").orElseThrow();
    long modified = Files.getLastModifiedTime(file).toMillis();
    assertEquals(false, stamp.isSettledAt(modified + 1_000));
    assertEquals(true, stamp.isSettledAt(modified + 60_000));
  }

  @Test
  void whereFilesHaveNoNumbersNoStampIsAProof() throws IOException {
    Path project = Disks.WINDOWS.project();
    Path file = put(project, "a.js", "1");
    DiskTree tree = new DiskTree(project);
    Stamp before = tree.stamp("a.js").orElseThrow();
    FileTime modified = Files.getLastModifiedTime(file);
    Path other = put(project, "b.js", "2");
    Files.setLastModifiedTime(other, modified);
    Files.setAttribute(other, "creationTime", Files.getAttribute(file, "creationTime"));
    Files.delete(file);
    Files.move(other, file);
    Stamp after = tree.stamp("a.js").orElseThrow();
    assertEquals(true, after.isLike(before), "else this test shows nothing");
    assertEquals(false, after.isSettledAt(modified.toMillis() + 3_600_000));
  }

  @Test
  void onWindowsPlacesOutsideAreToldByDriveAndByServer() throws IOException {
    Path project = Disks.WINDOWS.project();
    put(project, "app/own.js", "");
    Path drive = folder(project.getFileSystem().getPath("D:\\shared\\js"));
    put(drive, "far.js", "");
    Path server = folder(project.getFileSystem().getPath("\\\\server\\share\\js"));
    put(server, "team.js", "");
    Files.createSymbolicLink(project.resolve("app\\far"), drive);
    DiskTree tree = new DiskTree(project);
    assertEquals(Optional.of("D:/shared/js"), tree.outside("app/far"));
    assertEquals(Optional.of("D:/shared/js"), tree.outside("D:/shared/js"));
    assertEquals(Optional.of("//server/share/js"), tree.outside("//server/share/js"));
    assertEquals(
        Optional.of(List.of(new Entry("far", Kind.FOLDER, Optional.of("D:/shared/js")))),
        tree.list("app")
            .map(entries -> entries.stream().filter(e -> e.name().equals("far")).toList()));
    LoadPath path =
        new LoadPath(tree, List.of("app", "D:\\shared\\*", "\\\\server\\share\\js"), TYPES, false);
    assertEquals(List.of("app", "D:/shared/js", "//server/share/js"), path.roots());
    for (String name : List.of("own.js", "far.js", "team.js", "far/far.js")) {
      assertEquals(true, path.find(name, Optional.empty()).isPresent(), name);
    }
    assertEquals(List.of(), path.problems());
    LoadPath closed = new LoadPath(tree, List.of("app"), TYPES, false);
    assertEquals(false, closed.find("far/far.js", Optional.empty()).isPresent());
    assertEquals("outside-link", closed.problems().get(0).code());
  }

  @Test
  void aJunctionLeadsElsewhereLikeALink() throws IOException {
    WindowsDisk disk = new WindowsDisk();
    Path project = disk.folder("C:\\shop");
    put(project, "app/js/a.js", "");
    Path far = disk.folder("C:\\far");
    put(far, "far.js", "");
    Files.createSymbolicLink(project.resolve("app/js/up"), project.resolve("app"));
    Files.createSymbolicLink(project.resolve("app/js/far"), far);
    assertEquals(
        List.of(
            new Entry("a.js", Kind.FILE),
            new Entry("far", Kind.FOLDER, Optional.of("C:/far")),
            new Entry("up", Kind.LINK_LOOP)),
        new DiskTree(project)
            .list("app/js").orElseThrow().stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList());
  }

  @ParameterizedTest
  @EnumSource
  void aFolderThatAnOptionMisspellsHasAHintInItsOwnWriting(Disks disk) {
    Path project = disk.project();
    folder(project.resolve("example"));
    String separator = project.getFileSystem().getSeparator();
    String text = "." + separator + "exampel" + separator;
    assertEquals(
        Optional.of("did you mean \"." + separator + "example\"?"),
        DiskTree.problem("--root", text, project.resolve("exampel")).orElseThrow().hint());
  }
}
