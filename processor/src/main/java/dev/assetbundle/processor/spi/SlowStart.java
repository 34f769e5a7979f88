package dev.assetbundle.processor.spi;

/**
 * A language or compressor that takes time to start, such as one in a process of its own. A build
 * in which it will have work starts it while other files are worked on.
 */
public interface SlowStart {

  /**
   * Starts what a file would have to wait for, and returns when it is there. Called in a thread of
   * its own, possibly more than once, and possibly after the build has ended; what fails is
   * reported when a file needs it, and here it may be thrown or not.
   */
  void start();
}
