package dev.assetbundle.processor.language.sass.libsass;

import dev.assetbundle.processor.language.sass.engine.SassHost;
import io.bit3.jsass.annotation.DebugFunction;
import io.bit3.jsass.annotation.Name;
import io.bit3.jsass.annotation.WarnFunction;
import io.bit3.jsass.type.SassValue;
import java.util.function.BiFunction;

/**
 * jsass makes a function of Sass of each public method, where {@code _} and {@code -} are one.
 * Public for its reflection only.
 */
public final class SassLibsassFunctions {

  private final BiFunction<String, SassValue, SassValue> helpers;
  private final SassHost host;

  SassLibsassFunctions(BiFunction<String, SassValue, SassValue> helpers, SassHost host) {
    this.helpers = helpers;
    this.host = host;
  }

  /** {@code asset-path()}. */
  public SassValue asset_path(@Name("source") SassValue source) {
    return helpers.apply("asset-path", source);
  }

  /** {@code asset-url()}. */
  public SassValue asset_url(@Name("source") SassValue source) {
    return helpers.apply("asset-url", source);
  }

  /** {@code asset-data-url()}. */
  public SassValue asset_data_url(@Name("source") SassValue source) {
    return helpers.apply("asset-data-url", source);
  }

  /** {@code image-path()}. */
  public SassValue image_path(@Name("source") SassValue source) {
    return helpers.apply("image-path", source);
  }

  /** {@code image-url()}. */
  public SassValue image_url(@Name("source") SassValue source) {
    return helpers.apply("image-url", source);
  }

  /** {@code font-path()}. */
  public SassValue font_path(@Name("source") SassValue source) {
    return helpers.apply("font-path", source);
  }

  /** {@code font-url()}. */
  public SassValue font_url(@Name("source") SassValue source) {
    return helpers.apply("font-url", source);
  }

  /** {@code audio-path()}. */
  public SassValue audio_path(@Name("source") SassValue source) {
    return helpers.apply("audio-path", source);
  }

  /** {@code audio-url()}. */
  public SassValue audio_url(@Name("source") SassValue source) {
    return helpers.apply("audio-url", source);
  }

  /** {@code video-path()}. */
  public SassValue video_path(@Name("source") SassValue source) {
    return helpers.apply("video-path", source);
  }

  /** {@code video-url()}. */
  public SassValue video_url(@Name("source") SassValue source) {
    return helpers.apply("video-url", source);
  }

  /** {@code javascript-path()}. */
  public SassValue javascript_path(@Name("source") SassValue source) {
    return helpers.apply("javascript-path", source);
  }

  /** {@code javascript-url()}. */
  public SassValue javascript_url(@Name("source") SassValue source) {
    return helpers.apply("javascript-url", source);
  }

  /** {@code stylesheet-path()}. */
  public SassValue stylesheet_path(@Name("source") SassValue source) {
    return helpers.apply("stylesheet-path", source);
  }

  /** {@code stylesheet-url()}. */
  public SassValue stylesheet_url(@Name("source") SassValue source) {
    return helpers.apply("stylesheet-url", source);
  }

  /** The hook for {@code @warn}. */
  @WarnFunction
  public void warn(SassValue message) {
    host.warn(SassLibsassText.of(message));
  }

  /** The hook for {@code @debug}. */
  @DebugFunction
  public void debug(SassValue message) {
    host.debug(SassLibsassText.of(message));
  }
}
