package dev.assetbundle.spring;

import dev.assetbundle.runtime.AssetIndex;
import java.util.Set;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.processor.StandardXmlNsTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Attributes of Thymeleaf that put the element of an asset in the place of theirs: {@code <script
 * asset:script="application.js" defer></script>}.
 */
public final class AssetDialect extends AbstractProcessorDialect {

  private static final String PREFIX = "asset";

  /** Behind the attributes {@code th:*} (1000), whose results become attributes of the element. */
  private static final int PRECEDENCE = 2000;

  private final AssetIndex index;

  /** Makes a dialect that knows these assets. */
  public AssetDialect(AssetIndex index) {
    super("AssetBundle", PREFIX, PRECEDENCE);
    this.index = index;
  }

  @Override
  public Set<IProcessor> getProcessors(String dialectPrefix) {
    return Set.of(
        new AssetAttribute(dialectPrefix, "script", "javascript", index),
        new AssetAttribute(dialectPrefix, "stylesheet", "text/css", index),
        new AssetAttribute(dialectPrefix, "image", "image/", index),
        new StandardXmlNsTagProcessor(TemplateMode.HTML, dialectPrefix));
  }
}
