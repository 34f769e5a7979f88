package dev.assetbundle.runtime.internal.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A folder for files that are not complete yet, inside the one that they are moved to, so that they
 * are on the same disk. One process at a time has it: others wait, and so change nothing meanwhile.
 * If a process is killed, the system lets the next one in, which removes what it finds.
 */
final class WorkFolder implements Closeable {

  /** Hidden, so that servers do not list it. */
  static final String NAME = ".assetbundle-export";

  private static final String LOCK = "lock";

  private static final long PAUSE_MILLIS = 50;

  private static final long MOST_SIZE = 1 << 20;

  /** Locks of files are those of a process, not of a thread. */
  private static final ReentrantLock IN_PROCESS = new ReentrantLock();

  private final Path folder;
  private final FileChannel lock;
  private final AtomicInteger files = new AtomicInteger();

  private WorkFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Returns the one of a folder, which is made if it does not exist.
   *
   * @param waiting is told once if others have it
   */
  static WorkFolder open(Path parent, Runnable waiting) throws IOException {
    Path folder = parent.resolve(NAME);
    if (!IN_PROCESS.tryLock()) {
      waiting.run();
      IN_PROCESS.lock();
    }
    try {
      while (true) {
        Optional<WorkFolder> entered = enter(folder, waiting);
        if (entered.isPresent()) {
          return entered.get();
        }
      }
    } catch (IOException e) {
      IN_PROCESS.unlock();
      throw Failures.about(parent, "written to", e);
    } catch (RuntimeException | Error e) {
      IN_PROCESS.unlock();
      throw e;
    }
  }

  /** Returns the folder when nobody else has it; nothing if whoever had it has removed it. */
  private static Optional<WorkFolder> enter(Path folder, Runnable waiting) throws IOException {
    make(folder);
    Path file = folder.resolve(LOCK);
    Optional<WorkFolder> work = opened(file).map(channel -> new WorkFolder(folder, channel));
    if (work.isEmpty()) {
      return work;
    }
    FileChannel lock = work.get().lock;
    boolean isEntered = false;
    try {
      wait(lock, waiting);
      if (!isSame(lock, file)) {
        return Optional.empty();
      }
      work.get().empty();
      isEntered = true;
      return work;
    } finally {
      if (!isEntered) {
        lock.close();
      }
    }
  }

  /** Makes a folder, which may be gone again after this call. */
  private static void make(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      // Whoever had the folder may have removed it before the JDK could see that it is a folder.
      Path found = folder.getFileSystem().getPath(e.getFile());
      if (Files.exists(found, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(found)) {
        throw e;
      }
    }
  }

  private static Optional<FileChannel> opened(Path file) throws IOException {
    try {
      return Optional.of(
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    } catch (NoSuchFileException e) {
      return Optional.empty(); // whoever had the folder has just removed it
    }
  }

  private static void wait(FileChannel channel, Runnable waiting) throws IOException {
    Runnable tell = waiting;
    while (isOfThisProcess(channel, tell)) {
      tell = () -> {};
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while another export went on");
      }
    }
  }

  /**
   * Waits for other processes. Returns whether another class loader of this one has the lock, as
   * two web applications of one server may do; the JDK lets nobody wait for that.
   */
  @SuppressWarnings("EmptyCatch")
  private static boolean isOfThisProcess(FileChannel channel, Runnable waiting) {
    try {
      if (channel.tryLock() == null) {
        waiting.run();
        channel.lock();
      }
    } catch (OverlappingFileLockException e) {
      waiting.run();
      return true;
    } catch (IOException e) {
      // This disk, on another machine, has no locks: nothing can be done about others.
    }
    return false;
  }

  /**
   * Whether a locked file is the one that others find now, and not one that was removed meanwhile.
   * Told by its size, since the lock would be lost if the file was opened once more.
   */
  private static boolean isSame(FileChannel channel, Path file) throws IOException {
    long size = 1 + ThreadLocalRandom.current().nextLong(MOST_SIZE);
    channel.truncate(0);
    channel.write(ByteBuffer.allocate(1), size - 1);
    try {
      return Files.size(file) == size;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private void empty() throws IOException {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
      for (Path file : found) {
        if (!file.endsWith(LOCK)) {
          remove(file);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private static void remove(Path file) throws IOException {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw Failures.about(file, "removed", e);
    }
  }

  /** Returns a file that does not exist; may be asked by several threads. */
  Path next() {
    return folder.resolve(Integer.toString(files.getAndIncrement()));
  }

  /**
   * Removes the folder with all that is in it, and lets others in. If one of them has made a lock
   * of its own meanwhile, the folder stays for it.
   */
  @Override
  public void close() throws IOException {
    try (lock) {
      empty();
      Files.deleteIfExists(folder.resolve(LOCK));
      Folders.removeEmpty(folder);
    } finally {
      IN_PROCESS.unlock();
    }
  }
}
