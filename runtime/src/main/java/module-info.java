/** Serves the assets that were compiled into a jar; needs nothing but the JDK. */
module dev.assetbundle.runtime {
  requires static jakarta.servlet;
  requires static jdk.httpserver;

  exports dev.assetbundle.runtime;
}
