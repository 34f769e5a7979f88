package dev.assetbundle.processor.spi;

/**
 * The families of path helpers. They differ in the extension they add to a name and in the public
 * folder of unknown assets.
 */
public enum AssetKind {
  /** {@code asset_path}. */
  ASSET("/", ""),
  /** {@code image_path}. */
  IMAGE("/images/", ""),
  /** {@code font_path}. */
  FONT("/fonts/", ""),
  /** {@code audio_path}. */
  AUDIO("/audios/", ""),
  /** {@code video_path}. */
  VIDEO("/videos/", ""),
  /** {@code javascript_path}. */
  JAVASCRIPT("/javascripts/", ".js"),
  /** {@code stylesheet_path}. */
  STYLESHEET("/stylesheets/", ".css");

  private final String publicFolder;
  private final String extension;

  AssetKind(String publicFolder, String extension) {
    this.publicFolder = publicFolder;
    this.extension = extension;
  }

  /** Returns the public folder for unknown assets of this kind: {@code /images/}. */
  public String publicFolder() {
    return publicFolder;
  }

  /** Returns the extension that is added to a name that lacks it, with its dot; may be empty. */
  public String extension() {
    return extension;
  }
}
