package dev.assetbundle.processor.session;

import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.Digests;
import java.util.Optional;

/** An earlier build with the same requests and tools, and what became of its files since. */
public interface Earlier {

  /** There was none. */
  Earlier NONE =
      new Earlier() {
        @Override
        public Optional<byte[]> results() {
          return Optional.empty();
        }

        @Override
        public Optional<String> state(String asked) {
          return Optional.empty();
        }

        @Override
        public Optional<Content> output(Digests digests) {
          return Optional.empty();
        }

        @Override
        public void rely(String asked) {}
      };

  /** Returns what {@link KeptResults#write} gave then. */
  Optional<byte[]> results();

  /**
   * Returns a digest of a file or folder as that build found it and it still is; empty if it is
   * another one now, or that build did not ask for it.
   *
   * @param asked its name; that of a folder ends with a slash
   */
  Optional<String> state(String asked);

  /** Returns the output of that build with these digests; empty if it is gone. */
  Optional<Content> output(Digests digests);

  /** Is told what a result that is used again was made from, since nobody will ask for it. */
  void rely(String asked);
}
