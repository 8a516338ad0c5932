package link.aftersales.ticket.attachment.imageio;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import link.aftersales.ticket.attachment.MediaFile;
import link.aftersales.ticket.attachment.Pictures;
import org.springframework.stereotype.Component;

/** One picture at a time: the memory for more is not there. */
@Component
final class ImageIoPictures implements Pictures {

    private static final int BUFFER = 64 * 1024;
    private static final Map<String, Cleaner> CLEANERS = Map.of(
            "image/jpeg", new JpegCleaner(),
            "image/png", new PngCleaner(),
            "image/webp", new WebpCleaner(),
            "image/gif", new GifCleaner());

    private final Thumbnail thumbnails = new Thumbnail();

    @Override
    public synchronized Prepared prepare(String contentType, MediaFile sent, MediaFile clean, MediaFile thumbnail) {
        try {
            Measures measures = clean(Objects.requireNonNull(CLEANERS.get(contentType)), sent, clean);
            if (!measures.bearable()) {
                return new Prepared.Unfit("%d × %d pixels".formatted(measures.width(), measures.height()));
            }
            if (measures.shrinkable()) {
                thumbnails.make(contentType, measures, clean, thumbnail);
            }
            return new Prepared.Fit();
        } catch (DamagedPicture e) {
            return new Prepared.Unfit("damaged: " + e.getMessage());
        } catch (EOFException e) {
            return new Prepared.Unfit("damaged: cut off");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Measures clean(Cleaner cleaner, MediaFile sent, MediaFile clean) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(sent.read(), BUFFER));
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(clean.write(), BUFFER))) {
            return cleaner.clean(in, out);
        }
    }
}
