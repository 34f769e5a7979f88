package dev.assetbundle;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Compiles a bundle of web assets while the annotated type is compiled, and generates a class with
 * one typed constant for each of them.
 *
 * <pre>{@code
 * @AssetBundle(manifests = {"application.js", "application.css"})
 * class Shop {}
 * }</pre>
 *
 * <p>gives {@code Assets.APPLICATION_JS}, {@code Assets.APPLICATION_JS_PATH} and {@code
 * Assets.APPLICATION_JS_INTEGRITY} in the package of the annotated type. A manifest, or anything a
 * manifest requires, that cannot be found is a compile error.
 *
 * <p>The annotated type only carries the annotation: class, interface, enum, record and nested
 * types all work, and several annotated types in one module are normal. Every member can be
 * overridden for one build by the processor option {@code -Aassetbundle.<member>=...}, with lists
 * separated by commas.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface AssetBundle {

  /**
   * Logical paths of the assets to compile, each with everything it links: {@code
   * "application.js"}, a glob such as {@code "pages/*.js"}, or a {@code "manifest.js"} that
   * consists of {@code link} directives. A logical path that is not found is the error {@code
   * missing-asset}, a glob that matches nothing is {@code empty-glob}. The list may be empty if
   * there are {@link #statics} or this is a {@link #library}; else that is {@code no-manifests}.
   */
  String[] manifests() default {"application.js", "application.css"};

  /**
   * Globs over the logical paths of the files that do not compile to JavaScript or CSS: images,
   * fonts and the like. Files that match are published as they are.
   *
   * <p>{@code "**"}, the default, takes what pages load: images, fonts, audio, video, WebAssembly,
   * PDF, web manifests, text and data such as JSON. It leaves out sources, secrets, and what tools
   * and people leave behind, such as {@code package.json}, source maps and all of {@code
   * node_modules}; one note says which. Any other pattern takes all it matches: {@code {"**",
   * "**.yml"}} publishes YAML too. An empty list publishes only what a manifest links or a
   * stylesheet, script or template mentions. {@code *} stays inside one folder, {@code **} does
   * not.
   */
  String[] statics() default {"**"};

  /**
   * The search path: folders relative to the module, the first that holds a file wins. {@code
   * "dir/*"} stands for each direct sub-folder of {@code dir}, in the order of their names. Folders
   * that do not exist are skipped.
   */
  String[] paths() default {"src/main/assets/*", "app/assets/*", "lib/assets/*", "vendor/assets/*"};

  /**
   * URL prefix of every asset, and the folder below {@code META-INF/resources} that receives it.
   * Starts with a slash and does not end with one, and has letters, digits and {@code -._~} between
   * its slashes; {@code ""} and {@code "/"} both mean none. Anything else is the error {@code
   * bad-option}.
   */
  String prefix() default "/assets";

  /**
   * Simple name of the generated class, which lies in the package of the annotated type and is
   * public if that type is. A name that is not a Java identifier is the error {@code bad-option};
   * two annotated types of one package that ask for the same name are {@code duplicate-class-name}.
   */
  String className() default "Assets";

  /** Whether scripts and stylesheets are minified. */
  boolean minify() default true;

  /**
   * Whether file names carry a fingerprint: 64 hexadecimal digits of SHA-256 over the bytes that
   * are served, before the last extension; with a {@link #version} over that text and this hash. A
   * name without an extension, or with {@code -<digest>.digested} in it, stays as it is (Sprockets
   * 4). Only fingerprinted files are served as immutable.
   */
  boolean digest() default true;

  /**
   * Any text; when it is not empty, changing it changes every fingerprint although no byte of the
   * files does. Sprockets calls it {@code assets.version}.
   */
  String version() default "";

  /** Hash algorithm of the integrity values (Subresource Integrity, W3C). */
  Integrity integrity() default Integrity.SHA384;

  /**
   * Compressed variants to write beside each file whose format is not compressed already. A variant
   * is kept only if it is at least 5 % and 64 bytes smaller than the file and, for Brotli, than the
   * gzip variant; files of more than 64 MiB have none. An encoder that this platform lacks is left
   * out with a note.
   */
  Encoding[] encodings() default {Encoding.GZIP, Encoding.BROTLI};

  /**
   * Whether scripts and stylesheets get source maps, which lead from each place of a published text
   * to the line that its author wrote, whatever languages and minifiers came between. Compiling
   * with {@code -Aassetbundle.mode=development} publishes them.
   */
  SourceMaps sourceMaps() default SourceMaps.NONE;

  /**
   * What happens if a path helper, a {@code url()} or an {@code import} names a missing asset.
   * Directives, and helpers that need the bytes, always report an error.
   */
  UnknownAssets unknownAssets() default UnknownAssets.ERROR;

  /** How the {@code url()} of a stylesheet is written once its target is known. */
  CssUrls cssUrls() default CssUrls.RELATIVE;

  /**
   * Whether symbolic links are followed that lead out of the project, which is the folder that
   * {@link #paths} are relative to. If not, each that is met is the error {@code outside-link},
   * unless its target lies below a folder that {@link #paths} name by its place outside, such as
   * {@code "../shared/assets"}.
   */
  boolean allowLinks() default false;

  /**
   * Media types of extensions that are not known, or known as something else, as servers are to
   * send them: {@code "splat=model/vnd.splat"}. The default of {@link #statics} takes such files,
   * too. What is not of that form is the error {@code bad-option}; so is a type for {@code js} or
   * {@code css}.
   */
  String[] mediaTypes() default {};

  /**
   * Whether the files of the {@link #paths} are put into the jar, too, for other modules to
   * require, import and link: scripts, stylesheets and what they are made of, and the files that
   * the default of {@link #statics} takes. Each root becomes a folder {@code
   * META-INF/assetbundle/library/<number>-<name>}: its place in the search path and the last
   * segment of its name, so that roots of the same name stay apart and all stay in order. One
   * bundle of a module is a library; a second one is the error {@code second-library}.
   */
  boolean library() default false;

  /**
   * The releases before this one whose files stay served, beside those of this bundle, to pages
   * that were loaded before: for each release its jar, a folder with its files, such as an export,
   * or its manifest, relative to the module. One is usual, {@code previous = "release/shop.jar"};
   * with several the newest comes first. Only what a release made itself is taken over, and not
   * what it took over from others, so that the number of releases kept is the number that is
   * written here. A release that is not there, or is damaged, is an error.
   */
  String[] previous() default {};

  /**
   * A class of each library whose assets manifests, stylesheets, scripts and templates may use
   * under their own names: {@code libraries = AcmeAssets.class}. Its jar, or the folder it was
   * compiled into, has them below {@code META-INF/assetbundle/library}. WebJars need no member; put
   * them on the processor path. A jar without assets is the error {@code empty-library}.
   */
  Class<?>[] libraries() default {};

  /** Hash algorithms that browsers accept in an {@code integrity} attribute. */
  enum Integrity {
    /** {@code sha256-} and 44 characters of Base64. */
    SHA256,
    /** {@code sha384-} and 64 characters of Base64. */
    SHA384,
    /** {@code sha512-} and 88 characters of Base64. */
    SHA512
  }

  /** Content codings (RFC 9110, section 8.4.1) a file can be stored in. */
  enum Encoding {
    /** {@code gzip}, file extension {@code .gz}. */
    GZIP,
    /** {@code br}, file extension {@code .br}. */
    BROTLI
  }

  /** What becomes of source maps. They contain the sources as they were written. */
  enum SourceMaps {
    /** There are none. */
    NONE,
    /**
     * Each is published beside its file, which names it in a comment at its end, so that the tools
     * of browsers find it.
     */
    EXTERNAL,
    /**
     * They are written below {@code META-INF/assetbundle/maps} of class output, which nobody
     * serves, for error trackers. Published files do not mention them.
     */
    HIDDEN
  }

  /** What mentioning an asset that does not exist means. */
  enum UnknownAssets {
    /** A compile error. */
    ERROR,
    /** A warning; the text becomes the public path that {@link #PASS} gives. */
    WARN,
    /**
     * Nothing is said; the text becomes a path into the public folder of its kind, such as {@code
     * /images/logo.png}, as Rails does with {@code unknown_asset_fallback}.
     */
    PASS
  }

  /** Forms of a rewritten {@code url()}. */
  enum CssUrls {
    /** Relative to the stylesheet: right below any context path and on any host. */
    RELATIVE,
    /** Prefix and path, as sprockets-rails writes it. */
    ABSOLUTE,
    /** Left as written; the target is not looked at. Helpers still give absolute paths. */
    KEEP
  }
}
