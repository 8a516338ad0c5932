package link.aftersales.ticket.attachment.imageio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a camera was held: the one number of an Exif that a picture needs to be shown upright. */
final class Orientation {

    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    private Orientation() {}

    /** Reads it from the first directory; upright where that cannot be read. */
    static int read(byte[] tiff) {
        ByteBuffer buffer = ByteBuffer.wrap(tiff);
        if (tiff.length < 14) {
            return UPRIGHT;
        }
        buffer.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long first = Integer.toUnsignedLong(buffer.getInt(4));
        if (first > tiff.length - 2) {
            return UPRIGHT;
        }
        int entries = Short.toUnsignedInt(buffer.getShort((int) first));
        for (int i = 0; i < entries; i++) {
            int entry = (int) first + 2 + i * ENTRY;
            if (entry + ENTRY > tiff.length) {
                return UPRIGHT;
            }
            if (Short.toUnsignedInt(buffer.getShort(entry)) == TAG) {
                int value = buffer.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** The whole Exif of a picture, with its name. */
    static byte[] write(int orientation) {
        return ByteBuffer.allocate(32)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
