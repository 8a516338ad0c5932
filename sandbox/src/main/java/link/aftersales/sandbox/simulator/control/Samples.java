package link.aftersales.sandbox.simulator.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A picture, a voice and a video to send when nobody has one at hand, and the files of the page. */
final class Samples {

    private static final int FRAMES_A_SECOND = 50;
    private static final int FRAME_BYTES = 13;
    private static final byte LOWEST_RATE = 0x04;

    private Samples() {}

    static byte[] picture() {
        return resource("sample.jpg");
    }

    /** Two seconds of a ball that moves. */
    static byte[] video() {
        return resource("sample.mp4");
    }

    /** So many seconds of silence as AMR. */
    static byte[] voice(int seconds) {
        ByteArrayOutputStream voice = new ByteArrayOutputStream();
        voice.writeBytes("#!AMR\n".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < seconds * FRAMES_A_SECOND; i++) {
            byte[] frame = new byte[FRAME_BYTES];
            frame[0] = LOWEST_RATE;
            voice.writeBytes(frame);
        }
        return voice.toByteArray();
    }

    private static byte[] resource(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("missing resource " + name));
    }

    /** A file beside these samples. */
    static Optional<byte[]> find(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/link/aftersales/sandbox/simulator/" + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
