package dev.assetbundle.runtime.internal.answer;

/** Decides what to answer to requests. For any number of threads. */
public interface Answers {

  /** Returns the answer to a request. */
  Answer answer(Request request);

  /** Returns the answer to a request with that method whose file cannot be opened. */
  Answer failure(String method);

  /** Returns whether a request target, still percent-encoded, names one of the files. */
  boolean owns(String target);

  /** Returns whether a request target names a file, or anything below a published folder. */
  boolean claims(String target);

  /** Returns whether a path, which is not percent-encoded, is claimed. */
  boolean claimsPath(String plainPath);

  /** Returns whether any of the files may change, and only some clients may see them. */
  boolean isLive();
}
