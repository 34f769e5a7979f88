package dev.assetbundle.processor.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.output.TestAssets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImageSizesTest {

  private int opened;
  private boolean fails;

  /** Returns an asset that counts how often it is opened. */
  private BuiltAsset image(String name, String bytes) {
    BuiltAsset whole = TestAssets.built(name, bytes.getBytes(StandardCharsets.UTF_8));
    Content counting =
        new Content() {
          @Override
          public long size() {
            return whole.content().size();
          }

          @Override
          public InputStream open() throws IOException {
            opened++;
            if (fails) {
              throw new IOException("busy");
            }
            return whole.content().open();
          }
        };
    Digests digests = whole.digests();
    return new BuiltAsset(
        whole.logicalPath(), whole.outputPath(), counting, digests, whole.sources());
  }

  @Test
  void opensNoImageThatAnEarlierBuildKnew() {
    BuiltAsset drawing = image("a.svg", "<svg width='24' height='12'/>");
    BuiltAsset none = image("b.png", "no image at all");
    ImageSizes first = new ImageSizes();
    assertEquals(Optional.of(new ImageSize(24, 12)), first.of(drawing));
    assertEquals(Optional.empty(), first.of(none));
    assertEquals(2, opened);

    ImageSizes second = ImageSizes.read(first.write());
    assertEquals(Optional.of(new ImageSize(24, 12)), second.of(drawing));
    assertEquals(Optional.empty(), second.of(none));
    assertEquals(2, opened);
    BuiltAsset edited = image("a.svg", "<svg width='25' height='12'/>");
    assertEquals(Optional.of(new ImageSize(25, 12)), second.of(edited));
    assertEquals(3, opened);

    second = ImageSizes.read(second.write());
    ImageSizes third = ImageSizes.read(second.write());
    third.of(drawing);
    assertEquals(4, opened, "what a build did not ask for is forgotten");
  }

  @Test
  void whatCouldNotBeReadOnceIsLookedAtAgain() {
    BuiltAsset drawing = image("a.svg", "<svg width='24' height='12'/>");
    fails = true;
    ImageSizes first = new ImageSizes();
    assertEquals(Optional.empty(), first.of(drawing));
    fails = false;
    ImageSizes second = ImageSizes.read(first.write());
    assertEquals(Optional.of(new ImageSize(24, 12)), second.of(drawing));
  }

  @Test
  void whatIsCutShortOrSomethingElseIsNothing() {
    ImageSizes sizes = new ImageSizes();
    BuiltAsset drawing = image("a.svg", "<svg width='24' height='12'/>");
    sizes.of(drawing);
    byte[] whole = sizes.write();
    for (int length = 0; length < whole.length; length++) {
      opened = 0;
      ImageSizes read = ImageSizes.read(Arrays.copyOf(whole, length));
      assertEquals(Optional.of(new ImageSize(24, 12)), read.of(drawing), "of " + length);
      assertEquals(1, opened, "of " + length);
    }
  }
}
