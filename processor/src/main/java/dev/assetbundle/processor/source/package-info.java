/**
 * Finds and reads source files: the search path, its rules of precedence, text encodings and
 * directives. Must never see a language, a stage or a front end.
 */
package dev.assetbundle.processor.source;
