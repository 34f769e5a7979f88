package dev.assetbundle.servers;

import dev.assetbundle.runtime.TestAssets;

class TomcatTest extends ServletServersTest {

  TomcatTest() throws Exception {
    super(
        "tomcat",
        context -> new TomcatServer(context, TestAssets.INDEX, new Application()),
        TomcatServer::port);
  }
}
