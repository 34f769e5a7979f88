package dev.assetbundle.processor.language.template;

/**
 * One tag of a template.
 *
 * @param kind by its first character
 * @param code what stands between the marks, without dashes and white space around it
 * @param start index of its {@code <}
 * @param end index behind its {@code >}
 */
record ErbTag(Kind kind, String code, int start, int end) {

  enum Kind {
    /** {@code <%= %>}, replaced by a value. */
    VALUE,
    /** {@code <% %>}, replaced by nothing. */
    STATEMENT,
    /** {@code <%# %>}. */
    COMMENT,
    /** {@code <%- %>} or {@code -%>}, which Sprockets does not switch on. */
    DASHED,
    /** One that never ends. */
    UNCLOSED
  }

  /** Reads the tag that begins at {@code start}. */
  static ErbTag read(String text, int start) {
    int end = text.indexOf("%>", start + 2);
    // Inside a tag, %%> stands for a %> of Ruby's.
    while (end > 0 && text.charAt(end - 1) == '%' && end - 1 > start + 1) {
      end = text.indexOf("%>", end + 2);
    }
    if (end < 0) {
      return new ErbTag(Kind.UNCLOSED, "", start, text.length());
    }
    String inner = text.substring(start + 2, end).replace("%%>", "%>");
    Kind kind =
        inner.startsWith("#")
            ? Kind.COMMENT
            : inner.startsWith("-") || inner.endsWith("-")
                ? Kind.DASHED
                : inner.startsWith("=") ? Kind.VALUE : Kind.STATEMENT;
    String code =
        switch (kind) {
          case VALUE -> inner.substring(1);
          case DASHED -> inner.replaceFirst("^-?=?", "").replaceFirst("-$", "");
          case STATEMENT, COMMENT, UNCLOSED -> inner;
        };
    return new ErbTag(kind, code.strip(), start, end + 2);
  }
}
