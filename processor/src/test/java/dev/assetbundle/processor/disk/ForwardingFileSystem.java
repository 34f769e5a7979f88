package dev.assetbundle.processor.disk;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A file system behind another provider, which is the one that all paths lead to. */
final class ForwardingFileSystem extends FileSystem {

  private final FileSystem system;
  private final FileSystemProvider provider;
  private final UnaryOperator<Path> wrap;

  ForwardingFileSystem(FileSystem system, FileSystemProvider provider, UnaryOperator<Path> wrap) {
    this.system = system;
    this.provider = provider;
    this.wrap = wrap;
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public Path getPath(String first, String... more) {
    return wrap.apply(system.getPath(first, more));
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    List<Path> roots = new ArrayList<>();
    system.getRootDirectories().forEach(root -> roots.add(wrap.apply(root)));
    return roots;
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    PathMatcher matcher = system.getPathMatcher(pattern);
    return path -> matcher.matches(system.getPath(path.toString()));
  }

  @Override
  public String getSeparator() {
    return system.getSeparator();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return system.supportedFileAttributeViews();
  }

  @Override
  public boolean isOpen() {
    return system.isOpen();
  }

  @Override
  public boolean isReadOnly() {
    return system.isReadOnly();
  }

  @Override
  public void close() throws IOException {
    system.close();
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return system.getFileStores();
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    return system.getUserPrincipalLookupService();
  }

  @Override
  public WatchService newWatchService() throws IOException {
    return system.newWatchService();
  }
}
