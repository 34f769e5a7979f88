package dev.assetbundle.processor.emit;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.pipeline.BuiltAsset;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Writes assets with their variants, each file once. */
public final class Emitter {

  private final Output output;
  private final Set<String> written = new HashSet<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  /** Writes to {@code output}. */
  public Emitter(Output output) {
    this.output = output;
  }

  /**
   * Writes assets.
   *
   * @param folder relative to the output; {@code ""} is the output itself
   */
  public void assets(String folder, List<PublishedAsset> assets) {
    // One after the other: file systems make threads wait for each other inside one folder.
    for (PublishedAsset published : assets) {
      BuiltAsset asset = published.asset();
      String path = (folder.isEmpty() ? "" : folder + "/") + asset.outputPath();
      if (written.add(path)) {
        original(path, asset);
      }
      // Bundles that share a file may want different variants of it.
      for (PublishedAsset.Variant variant : published.variants()) {
        String name = path + variant.suffix();
        if (written.add(name)) {
          content(name, variant.content());
        }
      }
    }
  }

  /** Writes a text as UTF-8. */
  public void text(String path, String text) {
    if (written.add(path)) {
      content(path, Content.of(text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  /** Returns what could not be written since the last call. */
  public List<Diagnostic> takeProblems() {
    List<Diagnostic> taken = problems.stream().sorted().toList();
    problems.clear();
    return taken;
  }

  /** Removes everything that was written, so that nothing half-done stays behind a failure. */
  public void undo() {
    for (String path : written) {
      try {
        output.delete(path);
      } catch (IOException e) {
        problems.add(Problems.cannotWrite(path, String.valueOf(e)));
      }
    }
    written.clear();
  }

  private void content(String path, Content content) {
    try (InputStream in = content.open();
        OutputStream out = output.create(path)) {
      in.transferTo(out);
    } catch (IOException e) {
      problems.add(Problems.cannotWrite(path, String.valueOf(e)));
    }
  }

  // The name promises these very bytes, and a large file was read once before, for its digest.
  private void original(String path, BuiltAsset asset) {
    MessageDigest digest = sha256();
    try (InputStream in = asset.content().open();
        OutputStream out = new DigestOutputStream(output.create(path), digest)) {
      in.transferTo(out);
    } catch (IOException e) {
      problems.add(Problems.cannotWrite(path, String.valueOf(e)));
      return;
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(asset.digests().sha256())) {
      problems.add(Problems.changed(asset.sources().get(0)));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-2", e);
    }
  }
}
