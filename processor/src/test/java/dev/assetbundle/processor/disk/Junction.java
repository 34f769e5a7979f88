package dev.assetbundle.processor.disk;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * What Windows says of a folder that leads elsewhere.
 *
 * @param link the symbolic link that stands for it
 */
record Junction(BasicFileAttributes link) implements BasicFileAttributes {
  @Override
  public boolean isRegularFile() {
    return false;
  }

  @Override
  public boolean isDirectory() {
    return true;
  }

  @Override
  public boolean isSymbolicLink() {
    return false;
  }

  @Override
  public boolean isOther() {
    return true;
  }

  @Override
  public long size() {
    return link.size();
  }

  @Override
  public FileTime lastModifiedTime() {
    return link.lastModifiedTime();
  }

  @Override
  public FileTime lastAccessTime() {
    return link.lastAccessTime();
  }

  @Override
  public FileTime creationTime() {
    return link.creationTime();
  }

  @Override
  public Object fileKey() {
    return link;
  }
}
