package dev.assetbundle.spring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The properties that editors complete, from the metadata of the starter. */
final class PropertyNames {

  private static final String METADATA = "classpath*:META-INF/spring-configuration-metadata.json";

  private PropertyNames() {}

  /** Returns the names of those that have a description, sorted. */
  static Set<String> documented() throws IOException {
    var names = new TreeSet<String>();
    for (Resource file : new PathMatchingResourcePatternResolver().getResources(METADATA)) {
      var metadata =
          JsonParserFactory.getJsonParser()
              .parseMap(file.getContentAsString(StandardCharsets.UTF_8));
      for (Object property : (List<?>) metadata.getOrDefault("properties", List.of())) {
        var fields = (Map<?, ?>) property;
        String name = String.valueOf(fields.get("name"));
        if (name.startsWith("assetbundle.") && fields.containsKey("description")) {
          names.add(name);
        }
      }
    }
    return names;
  }
}
