package dev.assetbundle.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assetbundle.example.BrowserPage;
import dev.assetbundle.example.Chromium;
import dev.assetbundle.example.LiveProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page while somebody edits its modules, in a copy of this project. */
@SuppressWarnings("NullAway.Init")
class LiveNotesTest {

  private static final String GREETING = "document.querySelector('#greeting')?.textContent.trim()";
  private static final String OVERLAY = "document.querySelector('assetbundle-overlay')";
  private static final Path SCREENSHOT = Path.of("target/screenshots/live-notes-overlay.png");

  @TempDir private static Path folder;
  private static LiveProject project;
  private static Chromium browser;

  @BeforeAll
  static void start() throws Exception {
    Optional<String> executable = Chromium.find();
    assumeTrue(executable.isPresent(), Chromium.MISSING);
    Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    project =
        new LiveProject(
            Files.createDirectory(folder.toRealPath().resolve("project")),
            new LiveProject.Layout(
                module,
                List.of("src/main", "tsconfig.json", "target/node_modules"),
                List.of(),
                "dev.assetbundle.modules.NotesServer"));
    browser = Chromium.start(executable.get(), Files.createDirectory(folder.resolve("browser")));
  }

  @AfterEach
  void restore() throws Exception {
    project.restore();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (project != null) {
      project.close();
    }
  }

  private static BrowserPage open() throws Exception {
    BrowserPage page = BrowserPage.open(browser, project.url());
    page.await(GREETING + " === 'Notes of today'");
    return page;
  }

  @Test
  void anEntryLoadsThePageAgain() throws Exception {
    try (BrowserPage page = open()) {
      project.edit("js/application.tsx", "Notes of today", "Notes of tomorrow");

      page.await(GREETING + " === 'Notes of tomorrow'");
      assertEquals(List.of(), page.problems());
    }
  }

  @Test
  void aModuleThatAnEntryImportsLoadsThePageAgain() throws Exception {
    try (BrowserPage page = open()) {
      project.edit("js/board/board.tsx", "{greeting}", "{greeting}!");

      page.await(GREETING + " === 'Notes of today!'");
      assertEquals(List.of(), page.problems());
    }
  }

  @Test
  void whatIsImportedLaterIsLoadedLaterAndFollowed() throws Exception {
    try (BrowserPage page = open()) {
      page.click("help");
      page.await("document.querySelector('#advice')?.textContent.startsWith('Add writes a note')");
      page.evaluate("window.marker = 1");

      project.edit("js/board/help.tsx", "Add writes", "The button writes");

      page.await("!window.marker && document.querySelector('#help')");
      page.click("help");
      page.await("document.querySelector('#advice')?.textContent.startsWith('The button')");
      assertEquals(List.of(), page.problems());
    }
  }

  @Test
  void anImportedStylesheetIsSwappedInAPageThatKeepsItsState() throws Exception {
    try (BrowserPage page = open()) {
      page.click("add");

      project.edit("js/board/board.css", "255, 244, 204", "204, 244, 255");

      page.await(
          "getComputedStyle(document.querySelector('.board')).backgroundColor"
              + " === 'rgb(204, 244, 255)'");
      assertEquals("Note 1", page.text("notes"));
      assertEquals(List.of(), page.problems());
    }
  }

  /** The names of its classes stay, so no script changes. */
  @Test
  void aCssModuleIsSwappedInAPageThatKeepsItsState() throws Exception {
    try (BrowserPage page = open()) {
      page.click("help");
      page.await("document.querySelector('#advice')");

      project.edit("js/board/help.module.css", "31, 77, 58", "31, 58, 77");

      page.await(
          "getComputedStyle(document.querySelector('#advice')).backgroundColor"
              + " === 'rgb(31, 58, 77)'");
      assertEquals(List.of(), page.problems());
    }
  }

  @Test
  void aMistakeIsShownAtItsPlaceUntilItIsMended() throws Exception {
    try (BrowserPage page = open()) {
      project.edit("js/board/board.tsx", "throw new Error(", "throw new Error)");

      page.await(OVERLAY);
      String shown = page.evaluate(OVERLAY + ".shadowRoot.querySelector('section').innerText");
      assertTrue(shown.contains("1 error"), shown);
      assertTrue(shown.contains("src/main/assets/js/board/board.tsx:21:22"), shown);
      page.screenshot("light", SCREENSHOT);
      assertEquals("Notes of today", page.evaluate(GREETING));

      project.edit("js/board/board.tsx", "throw new Error)", "throw new Error(");

      page.await(OVERLAY + " === null");
      page.await(GREETING + " === 'Notes of today'");
      assertEquals(List.of(), page.problems());
    }
  }

  @Test
  void aPageThatIsOpenedWithAMistakeRecovers() throws Exception {
    project.edit("js/board/help.tsx", "useState(false)", "useState(false");
    try (BrowserPage page = BrowserPage.open(browser, project.url())) {
      page.await(OVERLAY);
      // The scripts beside the module work on.
      page.click("tick");
      assertEquals("ticked 1", page.text("ticks"));

      project.edit("js/board/help.tsx", "useState(false", "useState(false)");

      page.await(GREETING + " === 'Notes of today'");
      page.await(OVERLAY + " === null");
    }
  }

  @Test
  void aServerThatStartsWithAMistakeRecovers() throws Exception {
    project.stopServer();
    project.edit("js/board/board.tsx", "useState<string[]>([])", "useState<string[]>([)");
    project.startServer("");
    try (BrowserPage page = BrowserPage.open(browser, project.url())) {
      page.await(OVERLAY);
      page.click("tick");
      assertEquals("ticked 1", page.text("ticks"));

      project.edit("js/board/board.tsx", "useState<string[]>([)", "useState<string[]>([])");

      page.await(GREETING + " === 'Notes of today'");
      page.await(
          "getComputedStyle(document.querySelector('.board')).backgroundColor"
              + " === 'rgb(255, 244, 204)'");
      page.await(OVERLAY + " === null");
    }
  }

  @Test
  void aModuleThatIsMissingIsNamedUntilItIsThere() throws Exception {
    try (BrowserPage page = open()) {
      project.edit("js/board/board.tsx", "import \"./board.css\";", "import \"./more\";");
      page.await(OVERLAY);
      String shown = page.evaluate(OVERLAY + ".shadowRoot.querySelector('section').innerText");
      assertTrue(shown.contains("src/main/assets/js/board/board.tsx:3:8"), shown);
      assertTrue(shown.contains("./more"), shown);

      project.write("js/board/more.ts", "document.title = 'more' as string;\n");

      page.await("document.title === 'more'");
      page.await(OVERLAY + " === null");
    }
  }
}
