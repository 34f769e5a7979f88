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

    private static final long PATIENCE_MILLIS = 10_000;

    /**
     * Stops it, but waits no longer than some seconds: Jetty 12.1.12 may wait for ever for itself
     * when it is stopped while it writes to a client that has just left.
     */
    @Override
    public void close() {
      var stopping = new Thread(this::stop, "stop");
      stopping.setDaemon(true);
      stopping.start();
      try {
        stopping.join(PATIENCE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void stop() {
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
