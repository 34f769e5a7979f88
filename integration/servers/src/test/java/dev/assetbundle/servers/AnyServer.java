package dev.assetbundle.servers;

import dev.assetbundle.runtime.AssetIndex;

/** Every server that docs/serving.md shows. */
enum AnyServer {
  JDK {
    @Override
    Started start(AssetIndex assets) throws Exception {
      var server = new JdkServer(assets);
      return new Started(server.port(), server);
    }
  },
  TOMCAT {
    @Override
    Started start(AssetIndex assets) throws Exception {
      var server = new TomcatServer("", assets, new Application());
      return new Started(server.port(), server);
    }
  },
  JETTY {
    @Override
    Started start(AssetIndex assets) throws Exception {
      var server = new JettyServer("", assets, new Application());
      return new Started(server.port(), server);
    }
  },
  JETTY_WITHOUT_SERVLETS {
    @Override
    Started start(AssetIndex assets) throws Exception {
      var server = new JettyCoreServer(assets);
      return new Started(server.port(), server);
    }
  },
  SPRING {
    @Override
    Started start(AssetIndex assets) {
      var server = new SpringServer("", assets, new Application());
      return new Started(server.port(), server);
    }
  },
  JAVALIN {
    @Override
    Started start(AssetIndex assets) {
      var server = new JavalinServer(assets);
      return new Started(server.port(), server);
    }
  },
  VERTX {
    @Override
    Started start(AssetIndex assets) {
      var server = new VertxServer(assets);
      return new Started(server.port(), server);
    }
  },
  WEBFLUX {
    @Override
    Started start(AssetIndex assets) {
      var server = new WebFluxServer(assets);
      return new Started(server.port(), server);
    }
  };

  /**
   * A server that listens.
   *
   * @param port on the loopback interface
   */
  record Started(int port, AutoCloseable server) implements AutoCloseable {
    @Override
    public void close() {
      try {
        server.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Starts it at a free port. */
  abstract Started start(AssetIndex assets) throws Exception;
}
