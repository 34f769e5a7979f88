package dev.assetbundle.spring;

import dev.assetbundle.runtime.Asset;
import dev.assetbundle.runtime.AssetIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.util.EscapedAttributeUtils;

/** Replaces an element by that of the asset which one of its attributes names. */
final class AssetAttribute extends AbstractAttributeTagProcessor {

  private static final int PRECEDENCE = 1000;

  /** What {@code tag()} knows better; templates that open without a server have them. */
  private static final Set<String> REPLACED = Set.of("src", "href", "integrity");

  private final String kind;
  private final String contentType;
  private final AssetIndex index;

  /**
   * Makes one for an attribute.
   *
   * @param kind what it must name, and the name of the attribute: {@code "script"}
   * @param contentType part of the media types that it may name
   */
  AssetAttribute(String prefix, String kind, String contentType, AssetIndex index) {
    super(TemplateMode.HTML, prefix, null, false, kind, true, PRECEDENCE, true);
    this.kind = kind;
    this.contentType = contentType;
    this.index = index;
  }

  @Override
  protected void doProcess(
      ITemplateContext context,
      IProcessableElementTag tag,
      AttributeName name,
      String value,
      IElementTagStructureHandler structure) {
    Asset asset = asset(context, value == null ? "" : value);
    if (!asset.contentType().contains(contentType)) {
      throw new IllegalArgumentException(
          tag.getAttribute(name)
              + " names no "
              + kind
              + " but "
              + asset.logicalPath()
              + ", which is "
              + asset.contentType()
              + ": use the attribute for that type, or th:utext with tag()");
    }
    structure.replaceWith(asset.tag(others(tag, name)), false);
  }

  /** An expression gives a logical path or the asset; anything else is a logical path itself. */
  private Asset asset(ITemplateContext context, String value) {
    if (!value.startsWith("${") && !value.startsWith("*{") && !value.startsWith("|")) {
      return index.require(value);
    }
    Object result =
        StandardExpressions.getExpressionParser(context.getConfiguration())
            .parseExpression(context, value)
            .execute(context);
    return result instanceof Asset asset ? asset : index.require(String.valueOf(result));
  }

  /** Returns names and values of the other attributes, as plain text. */
  private String[] others(IProcessableElementTag tag, AttributeName own) {
    List<String> pairs = new ArrayList<>();
    for (IAttribute attribute : tag.getAllAttributes()) {
      String name = attribute.getAttributeCompleteName();
      if (!attribute.getAttributeDefinition().getAttributeName().equals(own)
          && !REPLACED.contains(name.toLowerCase(Locale.ROOT))) {
        String value = attribute.getValue();
        pairs.add(name);
        pairs.add(
            value == null ? "" : EscapedAttributeUtils.unescapeAttribute(getTemplateMode(), value));
      }
    }
    return pairs.toArray(String[]::new);
  }
}
