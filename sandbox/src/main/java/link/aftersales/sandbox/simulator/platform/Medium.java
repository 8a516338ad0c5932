package link.aftersales.sandbox.simulator.platform;

import java.time.Instant;

/** A temporary medium: a picture, voice, video or file that is kept for three days. */
public record Medium(
        String mediaId, Platform platform, String type, String fileName, String contentType, Instant storedAt) {

    /** The platforms name a download after its id. */
    String downloadName() {
        int dot = fileName.lastIndexOf('.');
        String suffix = dot < 0 ? "" : fileName.substring(dot);
        return mediaId + (suffix.matches("\\.[0-9A-Za-z]{1,8}") ? suffix : "");
    }
}
