package link.aftersales.ticket.attachment.imageio;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** PNG, chunk by chunk: words, Exif, times and whatever nobody knows go. */
final class PngCleaner implements Cleaner {

    private static final int SIGNATURE = 8;
    private static final int HEADER = 0x49484452;
    private static final String END = "IEND";
    private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "IDAT", END, "acTL", "fcTL", "fdAT");
    private static final Set<String> COLOURS =
            Set.of("tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "cICP");
    /** A colour profile has some kilobytes; decoders hold it in memory. */
    private static final int LARGEST_COLOURS = 1024 * 1024;

    @Override
    public Measures clean(DataInputStream sent, DataOutputStream clean) throws IOException {
        clean.write(sent.readNBytes(SIGNATURE));
        @Nullable Measures measures = null;
        String name;
        do {
            int length = sent.readInt();
            name = new String(sent.readNBytes(4), StandardCharsets.ISO_8859_1);
            if (length < 0) {
                throw new DamagedPicture("a chunk without end");
            }
            if (measures == null) {
                measures = header(length, name, sent, clean);
            } else {
                chunk(length, name, sent, clean);
            }
        } while (!name.equals(END));
        return measures;
    }

    private static Measures header(int length, String name, DataInputStream sent, DataOutputStream clean)
            throws IOException {
        if (length != 13 || !name.equals("IHDR")) {
            throw new DamagedPicture("does not begin with its size");
        }
        int width = sent.readInt();
        int height = sent.readInt();
        clean.writeInt(length);
        clean.writeInt(HEADER);
        clean.writeInt(width);
        clean.writeInt(height);
        copy(sent, clean, 5 + 4);
        return Measures.upright(width, height);
    }

    private static void chunk(int length, String name, DataInputStream sent, DataOutputStream clean)
            throws IOException {
        if (name.equals("IHDR")) {
            throw new DamagedPicture("two sizes");
        }
        if (PICTURE.contains(name) || COLOURS.contains(name) && length <= LARGEST_COLOURS) {
            clean.writeInt(length);
            clean.write(name.getBytes(StandardCharsets.ISO_8859_1));
            copy(sent, clean, length + 4L);
        } else {
            sent.skipNBytes(length + 4L);
        }
    }

    private static void copy(DataInputStream sent, DataOutputStream clean, long length) throws IOException {
        byte[] piece = new byte[8 * 1024];
        for (long left = length; left > 0; ) {
            int read = sent.read(piece, 0, (int) Math.min(piece.length, left));
            if (read < 0) {
                throw new EOFException();
            }
            clean.write(piece, 0, read);
            left -= read;
        }
    }
}
