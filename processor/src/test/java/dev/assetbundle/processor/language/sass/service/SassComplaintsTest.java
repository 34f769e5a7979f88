package dev.assetbundle.processor.language.sass.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.language.sass.engine.SassNotice;
import java.util.List;
import org.junit.jupiter.api.Test;

class SassComplaintsTest {

  private final SassComplaints complaints = new SassComplaints();

  @Test
  void textsOfSeveralCompilationsAreToldApart() {
    """
    WARNING: A restricted method in java.lang.System has been called
    DEPRECATION WARNING on line 3 of /~sass~/1/css/a%20b.scss:
    The operation `red plus 1` is deprecated.
    Consider something else.

    something else
    DEPRECATION WARNING: Passing null, a non-string value, to unquote()
    will be an error in future versions of Sass.
            on line 2 of ../~sass~/2/css/ü.scss
    WARNING on line 4, column 5 of /~sass~/1/css/c.scss:
    Careful.
    DEPRECATION WARNING on line 3 of /~sass~/1/css/a%20b.scss:
    The operation `red plus 1` is deprecated.
    Consider something else.

    DEPRECATION WARNING on line 9 of /elsewhere/d.scss:
    Nothing of ours.

    ~sass~/1/ is done
    ~sass~/2/ is done
    ~sass~/3/ is done
    """
        .lines()
        .forEach(complaints.lines());
    assertEquals(
        List.of(
            new SassComplaints.SassComplaint(
                SassNotice.Kind.DEPRECATION,
                "The operation `red plus 1` is deprecated.\nConsider something else.",
                1,
                "css/a b.scss",
                3,
                1),
            new SassComplaints.SassComplaint(
                SassNotice.Kind.WARN, "Careful.", 1, "css/c.scss", 4, 5)),
        complaints.of(1, 0));
    assertEquals(
        List.of(
            new SassComplaints.SassComplaint(
                SassNotice.Kind.DEPRECATION,
                "Passing null, a non-string value, to unquote()\n"
                    + "will be an error in future versions of Sass.",
                2,
                "css/ü.scss",
                2,
                1)),
        complaints.of(2, 0));
    assertEquals(List.of(), complaints.of(3, 0));
    assertEquals(List.of(), complaints.of(1, 0));
  }
}
