package link.aftersales.sandbox.simulator.platform;

import java.time.Instant;

/** A temporary medium: a picture, voice, video or file that is kept for three days. */
public record Medium(
        String mediaId, Platform platform, String type, String fileName, String contentType, Instant storedAt) {

    String downloadName() {
        return fileName.replaceAll("[\"\\r\\n]", "_");
    }
}
