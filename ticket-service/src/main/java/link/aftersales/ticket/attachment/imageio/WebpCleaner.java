package link.aftersales.ticket.attachment.imageio;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** WebP, chunk by chunk: Exif, XMP and whatever nobody knows go. Its length comes first, so it is put together in memory. */
final class WebpCleaner implements Cleaner {

    private static final Set<String> PICTURE = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int EXIF_AND_XMP = 0x08 | 0x04;
    /** Larger ones are no pictures of a chat; this one is in memory, for a moment even twice. */
    private static final int LARGEST = 4 * 1024 * 1024;

    @Override
    public Measures clean(DataInputStream sent, DataOutputStream clean) throws IOException {
        sent.skipNBytes(4);
        long left = Integer.toUnsignedLong(Integer.reverseBytes(sent.readInt())) - 4;
        sent.skipNBytes(4);
        if (left > LARGEST) {
            throw new DamagedPicture("too large");
        }
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        @Nullable Measures measures = null;
        while (left >= 8) {
            String name = new String(sent.readNBytes(4), StandardCharsets.ISO_8859_1);
            long length = Integer.toUnsignedLong(Integer.reverseBytes(sent.readInt()));
            long padded = length + (length & 1);
            left -= 8 + padded;
            byte[] chunk = PICTURE.contains(name) ? chunk(sent, padded) : skipped(sent, padded);
            if (chunk.length > 0) {
                measures = measures == null ? measures(name, chunk) : measures;
                write(chunks, name, length, chunk);
            }
        }
        if (measures == null) {
            throw new DamagedPicture("no picture in it");
        }
        finish(clean, chunks);
        return measures;
    }

    private static byte[] chunk(DataInputStream sent, long length) throws IOException {
        if (length > LARGEST) {
            throw new DamagedPicture("a chunk larger than its picture");
        }
        byte[] chunk = sent.readNBytes((int) length);
        if (chunk.length < length) {
            throw new EOFException();
        }
        return chunk;
    }

    private static byte[] skipped(DataInputStream sent, long length) throws IOException {
        sent.skipNBytes(length);
        return new byte[0];
    }

    private static void write(ByteArrayOutputStream chunks, String name, long length, byte[] chunk) throws IOException {
        if (name.equals("VP8X")) {
            chunk[0] &= ~EXIF_AND_XMP;
        }
        DataOutputStream out = new DataOutputStream(chunks);
        out.write(name.getBytes(StandardCharsets.ISO_8859_1));
        out.writeInt(Integer.reverseBytes((int) length));
        out.write(chunk);
    }

    private static void finish(DataOutputStream clean, ByteArrayOutputStream chunks) throws IOException {
        clean.writeBytes("RIFF");
        clean.writeInt(Integer.reverseBytes(chunks.size() + 4));
        clean.writeBytes("WEBP");
        chunks.writeTo(clean);
    }

    /** Where each kind of first chunk has the size (RFC 9649). */
    private static Measures measures(String name, byte[] chunk) throws DamagedPicture {
        if (chunk.length < 10) {
            throw new DamagedPicture("no size");
        }
        return switch (name) {
            case "VP8X" -> Measures.upright(1 + little(chunk, 4, 3), 1 + little(chunk, 7, 3));
            case "VP8 " -> Measures.upright(little(chunk, 6, 2) & 0x3FFF, little(chunk, 8, 2) & 0x3FFF);
            case "VP8L" -> {
                int bits = little(chunk, 1, 4);
                yield Measures.upright(1 + (bits & 0x3FFF), 1 + (bits >>> 14 & 0x3FFF));
            }
            default -> throw new DamagedPicture("begins with something else");
        };
    }

    private static int little(byte[] bytes, int at, int count) {
        int value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | bytes[at + i] & 0xFF;
        }
        return value;
    }
}
