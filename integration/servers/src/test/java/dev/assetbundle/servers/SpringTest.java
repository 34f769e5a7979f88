package dev.assetbundle.servers;

import dev.assetbundle.runtime.TestAssets;

class SpringTest extends ServletServersTest {

  SpringTest() throws Exception {
    super(
        "spring",
        context -> new SpringServer(context, TestAssets.INDEX, new Application()),
        SpringServer::port);
  }
}
