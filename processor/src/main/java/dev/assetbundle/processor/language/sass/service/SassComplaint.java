package dev.assetbundle.processor.language.sass.service;

import dev.assetbundle.processor.language.sass.engine.SassNotice;

/**
 * A message that libsass writes to standard error.
 *
 * @param kind whether it is a deprecation
 * @param message may have several lines
 * @param run number of the compilation
 * @param path of the file, as the project names it
 * @param line 1-based
 * @param column 1-based; 1 if libsass does not say
 */
record SassComplaint(
    SassNotice.Kind kind, String message, int run, String path, int line, int column) {}
