package dev.assetbundle.processor.language.script.run;

/**
 * What an engine made of a script.
 *
 * @param map source map, revision 3, with one source; empty if it was not asked for
 */
public record ScriptOutput(String text, String map) {}
