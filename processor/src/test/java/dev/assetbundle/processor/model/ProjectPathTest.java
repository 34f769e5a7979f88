package dev.assetbundle.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectPathTest {

  @ParameterizedTest
  @CsvSource({
    "./a\\b/, a/b",
    "src\\main\\assets\\*, src/main/assets/*",
    "..\\shared, ../shared",
    "/srv//assets, /srv/assets",
    "C:\\shared\\assets\\*, C:/shared/assets/*",
    "\\\\server\\share\\assets, //server/share/assets",
    "//server/share/./assets/, //server/share/assets",
    "///srv/assets, /srv/assets"
  })
  void namesAreSeparatedBySlashesOnEverySystem(String written, String name) {
    assertEquals(name, ProjectPath.normalize(written));
    assertEquals(name, ProjectPath.normalize(name), "not the same the second time");
  }

  @ParameterizedTest
  @CsvSource({
    "app/js, ../img, app/img",
    "C:/shared/js, ../img, C:/shared/img",
    "//server/share/js, ../img, //server/share/img",
    "/srv/js, ../img, /srv/img"
  })
  void aFolderOutsideStaysWhereItIs(String folder, String relative, String resolved) {
    assertEquals(resolved, ProjectPath.resolve(folder, relative));
  }

  @ParameterizedTest
  @CsvSource({
    "'', false",
    "app/js, false",
    "..app, false",
    ".., true",
    "../app, true",
    "/srv/app, true",
    "C:/app, true",
    "//server/share, true"
  })
  void aNameTellsWhetherItLeadsOut(String name, boolean leadsOut) {
    assertEquals(leadsOut, ProjectPath.leadsOut(name));
  }
}
