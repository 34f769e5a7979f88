package dev.assetbundle.processor.incremental.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * The body of an answer up to a number of bytes, beyond which it is not read, whether its length
 * was told or not. What comes with a status other than 200 is thrown away; a little of it is read,
 * so that the connection can be used again.
 */
final class BoundedBody implements BodySubscriber<byte[]> {

  private static final long WORTH_READING = 64 << 10;

  private final long most;
  private final boolean keeps;
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long read;
  private Flow.Subscription subscription =
      new Flow.Subscription() {
        @Override
        public void request(long count) {}

        @Override
        public void cancel() {}
      };

  private BoundedBody(long most, boolean keeps) {
    this.most = most;
    this.keeps = keeps;
  }

  /** An answer with too long a body. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    private TooLarge(long most) {
      super("an answer of more than " + most + " bytes");
    }
  }

  /**
   * Returns one that fails with {@link TooLarge}.
   *
   * @param most number of bytes of a body with status 200
   */
  static BodyHandler<byte[]> handler(long most) {
    return answer -> of(answer, most);
  }

  private static BodySubscriber<byte[]> of(HttpResponse.ResponseInfo answer, long most) {
    boolean keeps = answer.statusCode() == 200 && most > 0;
    OptionalLong length = answer.headers().firstValueAsLong("Content-Length");
    BoundedBody subscriber = new BoundedBody(keeps ? most : WORTH_READING, keeps);
    if (length.isPresent()) {
      subscriber.isTooLong(length.getAsLong());
    }
    return subscriber;
  }

  /** Ends it if a body of this length is too long. */
  private boolean isTooLong(long length) {
    if (length <= most) {
      return false;
    }
    if (keeps) {
      body.completeExceptionally(new TooLarge(most));
    } else {
      body.complete(new byte[0]);
    }
    return true;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    if (body.isDone()) {
      given.cancel();
    } else {
      given.request(Long.MAX_VALUE);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      read += buffer.remaining();
      if (body.isDone() || isTooLong(read)) {
        subscription.cancel();
        return;
      }
      if (keeps) {
        byte[] piece = new byte[buffer.remaining()];
        buffer.get(piece);
        bytes.write(piece, 0, piece.length);
      }
    }
  }

  @Override
  public void onError(Throwable failure) {
    body.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    body.complete(bytes.toByteArray());
  }
}
