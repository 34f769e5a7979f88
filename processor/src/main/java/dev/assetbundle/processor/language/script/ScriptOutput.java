package dev.assetbundle.processor.language.script;

/**
 * What an engine made of a script.
 *
 * @param map source map, revision 3, with one source; empty if it was not asked for
 */
record ScriptOutput(String text, String map) {}
