package link.aftersales.ticket.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Pictures as phones and attackers send them. */
public final class PictureMother {

    private PictureMother() {}

    /** Its left half is red, the right one blue. */
    public static BufferedImage redAndBlue(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return written(redAndBlue(width, height), "jpg", false);
    }

    public static byte[] progressiveJpeg(int width, int height) {
        return written(redAndBlue(width, height), "jpg", true);
    }

    public static byte[] png(BufferedImage image) {
        return written(image, "png", false);
    }

    public static byte[] gif(int width, int height) {
        return written(redAndBlue(width, height), "gif", false);
    }

    private static byte[] written(BufferedImage image, String format, boolean progressive) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (progressive) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writer.dispose();
        return bytes.toByteArray();
    }

    /** As a phone writes it: orientation and the place 31°14′ N, 121°29′ E in a directory of its own. */
    public static byte[] exif(int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        exif.put(ascii("II*\0")).putInt(8);
        exif.putShort((short) 2);
        entry(exif, 0x0112, 3, 1, orientation);
        entry(exif, 0x8825, 4, 1, 38);
        exif.putInt(0);
        exif.putShort((short) 4);
        entry(exif, 1, 2, 2, 'N');
        entry(exif, 2, 5, 3, 96);
        entry(exif, 3, 2, 2, 'E');
        entry(exif, 4, 5, 3, 120);
        exif.putInt(0).position(96);
        for (int value : new int[] {31, 1, 14, 1, 0, 1, 121, 1, 29, 1, 0, 1}) {
            exif.putInt(value);
        }
        return exif.array();
    }

    private static void entry(ByteBuffer exif, int tag, int type, int count, int value) {
        exif.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** Puts a segment behind the first two bytes. */
    public static byte[] withSegment(byte[] jpeg, int code, byte[] segment) {
        return join(
                new byte[] {jpeg[0], jpeg[1], (byte) 0xFF, (byte) code},
                new byte[] {(byte) (segment.length + 2 >> 8), (byte) (segment.length + 2)},
                segment,
                ByteBuffer.wrap(jpeg, 2, jpeg.length - 2).slice());
    }

    public static byte[] withExif(byte[] jpeg, int orientation) {
        return withSegment(jpeg, 0xE1, join(ascii("Exif\0\0"), exif(orientation)));
    }

    /** Puts a chunk behind the header. */
    public static byte[] withChunk(byte[] png, String name, byte[] words) {
        int header = 8 + 25;
        return join(
                ByteBuffer.wrap(png, 0, header).slice(),
                chunk(name, words),
                ByteBuffer.wrap(png, header, png.length - header).slice());
    }

    public static byte[] chunk(String name, byte[] words) {
        byte[] named = join(ascii(name), words);
        CRC32 crc = new CRC32();
        crc.update(named);
        return join(number(words.length), named, number((int) crc.getValue()));
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Byte arrays and buffers, one behind the other. */
    public static byte[] join(Object... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Object part : parts) {
            byte[] bytes = part instanceof ByteBuffer buffer ? bytes(buffer) : (byte[]) part;
            all.writeBytes(bytes);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
