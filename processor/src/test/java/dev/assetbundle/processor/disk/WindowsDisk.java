package dev.assetbundle.processor.disk;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What Windows does and a disk in memory does not: a file is neither replaced nor moved while
 * somebody has it open, and links are junctions, which show as folders.
 */
public final class WindowsDisk extends FileSystemProvider {

  private static final String IN_USE =
      "The process cannot access the file because it is being used by another process";

  private final FileSystem memory = Jimfs.newFileSystem(Configuration.windows());
  private final FileSystem disk = new ForwardingFileSystem(memory, this, this::wrap);
  private final Map<Path, Integer> open = new ConcurrentHashMap<>();
  private final Map<Path, Integer> held = new ConcurrentHashMap<>();

  /** Returns a folder that is there: {@code "C:\\shop"}. */
  public Path folder(String name) {
    return Disks.folder(disk.getPath(name));
  }

  /** Lets another program have a file open until so many attempts to change it have failed. */
  public void hold(Path file, int attempts) {
    held.put(unwrap(file), attempts);
  }

  private static final class Behind implements InvocationHandler {
    private final WindowsDisk owner;
    private final Path path;

    Behind(WindowsDisk owner, Path path) {
      this.owner = owner;
      this.path = path;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      if (method.getName().equals("getFileSystem")) {
        return owner.disk;
      }
      Object[] plain = arguments == null ? new Object[0] : arguments.clone();
      for (int i = 0; i < plain.length; i++) {
        plain[i] = plain[i] instanceof Path other ? unwrap(other) : plain[i];
      }
      try {
        Object result = method.invoke(path, plain);
        if (result instanceof Iterator<?>) {
          List<Path> names = new ArrayList<>();
          path.forEach(name -> names.add(owner.wrap(name)));
          return names.iterator();
        }
        return result instanceof Path other ? owner.wrap(other) : result;
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }

  private Path wrap(Path path) {
    return (Path)
        Proxy.newProxyInstance(
            WindowsDisk.class.getClassLoader(),
            new Class<?>[] {Path.class},
            new Behind(this, path));
  }

  private static Path unwrap(Path path) {
    return Proxy.isProxyClass(path.getClass())
        ? ((Behind) Proxy.getInvocationHandler(path)).path
        : path;
  }

  private void refuseIfOpen(Path file) throws IOException {
    Integer attempts = held.computeIfPresent(file, (key, left) -> left == 0 ? null : left - 1);
    if (attempts != null || open.getOrDefault(file, 0) > 0) {
      throw new FileSystemException(file.toString(), null, IN_USE);
    }
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    refuseIfOpen(unwrap(source));
    refuseIfOpen(unwrap(target));
    // An atomic move replaces what is there, which the disk in memory has to be told.
    boolean replaces = Set.of(options).contains(StandardCopyOption.ATOMIC_MOVE);
    Files.move(
        unwrap(source),
        unwrap(target),
        replaces ? new CopyOption[] {StandardCopyOption.REPLACE_EXISTING} : options);
  }

  @Override
  public void delete(Path path) throws IOException {
    refuseIfOpen(unwrap(path));
    Files.delete(unwrap(path));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    Path file = unwrap(path);
    SeekableByteChannel channel = Files.newByteChannel(file, options, attributes);
    open.merge(file, 1, Integer::sum);
    return (SeekableByteChannel)
        Proxy.newProxyInstance(
            WindowsDisk.class.getClassLoader(),
            new Class<?>[] {SeekableByteChannel.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close") && channel.isOpen()) {
                open.merge(file, -1, Integer::sum);
              }
              try {
                return method.invoke(channel, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @SuppressWarnings("StreamResourceLeak") // Whoever asked closes it.
  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    DirectoryStream<Path> entries =
        Files.newDirectoryStream(unwrap(folder), entry -> filter.accept(wrap(entry)));
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        Iterator<Path> plain = entries.iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return plain.hasNext();
          }

          @Override
          public Path next() {
            return wrap(plain.next());
          }
        };
      }

      @Override
      public void close() throws IOException {
        entries.close();
      }
    };
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    A file = Files.readAttributes(unwrap(path), type, options);
    return file.isSymbolicLink() ? type.cast(new Junction(file)) : file;
  }

  @Override
  public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes)
      throws IOException {
    Files.createSymbolicLink(unwrap(link), unwrap(target), attributes);
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    Files.createDirectory(unwrap(folder), attributes);
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    Files.copy(unwrap(source), unwrap(target), options);
  }

  @Override
  public boolean isSameFile(Path path, Path other) throws IOException {
    return Files.isSameFile(unwrap(path), unwrap(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return Files.isHidden(unwrap(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return Files.getFileStore(unwrap(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    memory.provider().checkAccess(unwrap(path), modes);
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return Files.getFileAttributeView(unwrap(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    return Files.readAttributes(unwrap(path), names, options);
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options)
      throws IOException {
    Files.setAttribute(unwrap(path), name, value, options);
  }

  @Override
  public String getScheme() {
    return "windows";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException();
  }
}
