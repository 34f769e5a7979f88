package dev.assetbundle.runtime.internal.answer;

import dev.assetbundle.runtime.internal.live.LiveAccess;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;

/**
 * Keeps pages of other sites from what live mode builds. They may show images, play sounds and use
 * fonts, whose bytes browsers do not let them read.
 */
final class ForeignPages {

  private static final Pattern SHOWN = Pattern.compile("(?:image|font|audio|video)/.*");

  private ForeignPages() {}

  /**
   * Returns what is sent to whoever asks: the answer itself, or a refusal.
   *
   * @param hosts who is listed, as for {@link LiveAccess#refusal}
   */
  static Answer checked(Answer answer, String hosts, Request request) {
    String refusal = LiveAccess.foreignRefusal(hosts, request::header);
    return refusal.isEmpty() || !mayTell(answer)
        ? answer
        : PlainAnswers.of(403, refusal + "\n", new LinkedHashMap<>());
  }

  private static boolean mayTell(Answer answer) {
    String type = answer.headers().getOrDefault("Content-Type", "");
    return answer.status() < 300 && !SHOWN.matcher(type).matches();
  }
}
