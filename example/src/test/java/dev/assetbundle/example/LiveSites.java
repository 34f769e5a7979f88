package dev.assetbundle.example;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link LiveSite}: the same to all classes, since it takes seconds to start. Each
 * test finds it with its assets as they were. Without a browser the tests are skipped.
 */
final class LiveSites implements ParameterResolver, AfterEachCallback {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == LiveSite.class;
  }

  @Override
  public LiveSite resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Optional<String> executable = Chromium.find();
    assumeTrue(executable.isPresent(), Chromium.MISSING);
    return site(context, executable.get());
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    Optional<String> executable = Chromium.find();
    if (executable.isPresent()) {
      LiveGarden garden = site(context, executable.get()).garden();
      garden.letStylesheetsGo();
      garden.restore();
    }
  }

  private static LiveSite site(ExtensionContext context, String executable) {
    return context
        .getRoot()
        .getStore(Namespace.create(LiveSites.class))
        .computeIfAbsent(LiveSite.class, key -> started(executable), LiveSite.class);
  }

  private static LiveSite started(String executable) {
    try {
      return LiveSite.start(executable);
    } catch (IOException e) {
      throw new IllegalStateException("the project in live mode does not start", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
