/** Serves the assets that were compiled into a jar; needs nothing but the JDK. */
@SuppressWarnings("module") // The processor is not there when this is compiled.
module dev.assetbundle.runtime {
  requires static jakarta.servlet;
  requires static jdk.httpserver;

  exports dev.assetbundle.runtime;
  exports dev.assetbundle.runtime.internal.json to
      dev.assetbundle.processor;
}
