package dev.assetbundle.runtime.internal.webserver;

import dev.assetbundle.runtime.Coding;
import dev.assetbundle.runtime.internal.asset.PublishedFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A script that uploads exported files to a bucket, where each object keeps the header fields that
 * it was uploaded with. Files with the same fields go together; what has no fingerprint comes last,
 * so that it names nothing that is not there yet.
 */
public final class UploadScript {

  /** Programs that upload. */
  public enum Tool {
    /** The command line of AWS. */
    AWS,
    /** rclone, for buckets of all kinds. */
    RCLONE
  }

  /** What files have in common that are uploaded at once. */
  private record Group(boolean fingerprinted, String type, Coding coding) {

    static final Comparator<Group> ORDER =
        Comparator.comparing(Group::fingerprinted)
            .reversed()
            .thenComparing(Group::type)
            .thenComparing(Group::token);

    /** Returns the token of the coding; empty if the files are not encoded. */
    String token() {
      return coding == Coding.IDENTITY ? "" : coding.token();
    }
  }

  private final WebSite site;
  private final Tool tool;
  private final Lines out = new Lines("  ");

  private UploadScript(WebSite site, Tool tool) {
    this.site = site;
    this.tool = tool;
  }

  /** Returns a script for a POSIX shell, whose first argument is the bucket. */
  public static String of(WebSite site, Tool tool) {
    var script = new UploadScript(site, tool);
    script.head();
    script.groups();
    return script.out.toString();
  }

  private void head() {
    String bucket = tool == Tool.AWS ? "s3://BUCKET" : "REMOTE:BUCKET";
    out.add("#!/bin/sh");
    out.add("# Uploads the exported assets with their header fields: sh FILE " + bucket);
    out.add("# Further arguments go to the program, such as --dry-run.");
    out.add("# Written by dev.assetbundle.runtime.Export; the same for the same assets.");
    out.add("set -eu");
    out.add("bucket=${1:?name the bucket, as in " + bucket + "}");
    out.add("shift");
    out.add("folder=" + quoted(site.folder()));
  }

  private void groups() {
    var groups = new TreeMap<Group, List<PublishedFile>>(Group.ORDER);
    for (PublishedFile file : site.files()) {
      for (Coding coding : file.sizes().keySet()) {
        var group = new Group(file.fingerprinted(), file.contentType(), coding);
        groups.computeIfAbsent(group, any -> new ArrayList<>()).add(file);
      }
    }
    groups.forEach(this::upload);
  }

  private void upload(Group group, List<PublishedFile> files) {
    var words = new ArrayList<String>();
    words.add(tool == Tool.AWS ? "aws s3 sync" : "rclone copy");
    words.add("\"$folder\" \"$bucket\"");
    if (tool == Tool.AWS) {
      words.add("--no-guess-mime-type");
      words.add("--content-type " + quoted(group.type()));
      words.add("--cache-control " + quoted(WebSite.cacheControl(group.fingerprinted())));
      if (!group.token().isEmpty()) {
        words.add("--content-encoding " + group.token());
      }
      words.add("--exclude '*'");
      names(group, files).forEach(name -> words.add("--include " + quoted(name)));
    } else {
      words.add("--header-upload " + quoted("Content-Type: " + group.type()));
      words.add(
          "--header-upload "
              + quoted("Cache-Control: " + WebSite.cacheControl(group.fingerprinted())));
      if (!group.token().isEmpty()) {
        words.add("--header-upload " + quoted("Content-Encoding: " + group.token()));
      }
      names(group, files).forEach(name -> words.add("--include " + quoted("/" + name)));
    }
    if (group.fingerprinted()) {
      words.add("--size-only"); // the name has the hash; times differ between machines
    }
    out.add("");
    out.add(String.join(" \\\n  ", words) + " \\\n  \"$@\"");
  }

  /** Returns patterns of the paths: one for each extension if names have fingerprints. */
  private Stream<String> names(Group group, List<PublishedFile> files) {
    var names = new TreeSet<String>();
    for (PublishedFile file : files) {
      names.add(
          (group.fingerprinted() ? pattern(file) : literal(file.plainPath().substring(1)))
              + group.coding().suffix());
    }
    return names.stream();
  }

  /** Returns what matches a file and all others with a fingerprint and its extension. */
  private String pattern(PublishedFile file) {
    String any = tool == Tool.AWS ? "*" : "**";
    return literal(site.prefix(file).substring(1))
        + any
        + "-"
        + "[0-9a-f]".repeat(64)
        + "."
        + literal(WebSite.extension(file));
  }

  /** Returns a pattern that matches one name only. */
  private String literal(String name) {
    return tool == Tool.AWS
        ? name.replaceAll("[\\[*?]", "[$0]")
        : name.replaceAll("[\\\\\\[\\]*?{}]", "\\\\$0");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
