/**
 * Dart Sass as the engine of AssetBundle: a native compiler, run as a child process. Knows nothing
 * of the search path or of diagnostics, and reads no source file; it asks the host for everything.
 */
package dev.assetbundle.sass.dart;
