package dev.assetbundle.runtime.internal.index;

/** The text of a table, which is loaded when it is first asked for. */
public interface TableText {

  /** Returns the text, any number of whole lines in each element. */
  String[] texts();
}
