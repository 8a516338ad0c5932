package link.aftersales.ticket.attachment.imageio;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import link.aftersales.ticket.attachment.MediaFile;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A small JPEG of a picture, upright. Reads every n-th pixel only, so that a large picture takes no more memory than a small one. */
final class Thumbnail {

    private static final Logger log = LoggerFactory.getLogger(Thumbnail.class);

    private static final int SIDE = 480;
    private static final double QUALITY = 0.8;

    /** What decoders throw at damaged pictures is of every kind; a picture without a thumbnail is no loss. */
    void make(String contentType, Measures measures, MediaFile picture, MediaFile thumbnail) {
        try {
            BufferedImage image = read(contentType, picture);
            if (image != null) {
                write(image, measures, thumbnail);
            }
        } catch (IOException | RuntimeException e) {
            log.info("No thumbnail of a {}: {}", contentType, e.getClass().getSimpleName());
            empty(thumbnail);
        }
    }

    private static @Nullable BufferedImage read(String contentType, MediaFile picture) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(contentType);
        if (!readers.hasNext()) {
            return null;
        }
        ImageReader reader = readers.next();
        try (ImageInputStream input = new ChannelImageInputStream(picture.channel())) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            return Measures.upright(width, height).bearable() ? onWhite(sampled(reader, width, height)) : null;
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage sampled(ImageReader reader, int width, int height) throws IOException {
        int step = Math.ceilDiv(Math.max(width, height), 2 * SIDE);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(Math.min(step, width), Math.min(step, height), 0, 0);
        return reader.read(0, param);
    }

    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = plain.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return plain;
    }

    private static void write(BufferedImage image, Measures measures, MediaFile thumbnail) throws IOException {
        double scale = Math.min(1.0, (double) SIDE / Math.max(image.getWidth(), image.getHeight()));
        try (OutputStream out = thumbnail.write()) {
            Thumbnails.of(image)
                    .scale(scale)
                    .addFilter(ExifFilterUtils.getFilterForOrientation(
                            net.coobird.thumbnailator.util.exif.Orientation.typeOf(measures.orientation())))
                    .outputFormat("jpg")
                    .outputQuality(QUALITY)
                    .toOutputStream(out);
        }
    }

    /** A part of one is none. */
    private static void empty(MediaFile thumbnail) {
        try (OutputStream nothing = thumbnail.write()) {
            nothing.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
