package dev.assetbundle.spring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Hands properties of the application to the runtime, which reads them as system properties, before
 * any bean can load a generated class. A blank value says nothing: as a system property it would
 * turn live mode on. System properties that are there already stay; those set here go when the
 * application ends, so that devtools can restart it with other ones.
 */
public final class ProcessSettings
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Map<String, String> SYSTEM_PROPERTIES =
      Map.of(
          "assetbundle.host", "assetbundle.host",
          "assetbundle.live", "assetbundle.live",
          "assetbundle.live-hosts", "assetbundle.live.hosts",
          "assetbundle.editor", "assetbundle.editor",
          "assetbundle.debug", "assetbundle.debug");

  private static final String LIST = "assetbundle.live-hosts";
  private static final Set<String> SWITCHES = Set.of("assetbundle.live", "assetbundle.debug");

  /** Made by Spring Boot, which finds it in {@code META-INF/spring.factories}. */
  public ProcessSettings() {}

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Binder binder = Binder.get(context.getEnvironment());
    Map<String, String> handed = new HashMap<>();
    SYSTEM_PROPERTIES.forEach(
        (name, property) -> {
          String value = text(binder, name);
          if (!value.isBlank() && System.getProperty(property) == null) {
            handed.put(property, value);
          }
        });
    System.getProperties().putAll(handed);
    context.addApplicationListener(
        (ApplicationListener<ApplicationEvent>)
            event -> {
              if (ends(context, event)) {
                handed.forEach(System.getProperties()::remove);
              }
            });
  }

  /**
   * Returns the value of a property as the runtime writes it: a list with commas, {@code true} for
   * what else Spring Boot takes for that; {@code ""} if there is none.
   */
  private static String text(Binder binder, String name) {
    if (name.equals(LIST)) {
      return String.join(",", binder.bind(name, Bindable.listOf(String.class)).orElse(List.of()));
    }
    return SWITCHES.contains(name)
        ? binder.bind(name, Boolean.class).map(String::valueOf).orElse("")
        : binder.bind(name, String.class).orElse("");
  }

  /** Events of child contexts arrive here as well. */
  private static boolean ends(ConfigurableApplicationContext context, ApplicationEvent event) {
    if (event instanceof ApplicationFailedEvent failed) {
      return failed.getApplicationContext() == context;
    }
    return event instanceof ContextClosedEvent closed && closed.getApplicationContext() == context;
  }
}
