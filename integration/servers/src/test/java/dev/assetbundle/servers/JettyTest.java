package dev.assetbundle.servers;

import dev.assetbundle.runtime.TestAssets;

class JettyTest extends ServletServersTest {

  JettyTest() throws Exception {
    super(
        "jetty",
        context -> new JettyServer(context, TestAssets.INDEX, new Application()),
        JettyServer::port);
  }
}
