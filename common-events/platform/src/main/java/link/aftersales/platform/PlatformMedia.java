package link.aftersales.platform;

import java.io.OutputStream;
import java.util.function.Supplier;

/** {@code media/get} of one platform: what people sent, read until its end or until it becomes too large. */
public interface PlatformMedia {

    /**
     * Writes what a media id names. {@code into} is asked for an empty stream when bytes come, and again when a call is
     * repeated; no more than {@code limit} bytes are read.
     */
    Answer<Media> fetch(String mediaId, long limit, Supplier<OutputStream> into);
}
