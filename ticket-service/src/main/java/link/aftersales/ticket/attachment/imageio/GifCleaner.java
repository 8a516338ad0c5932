package link.aftersales.ticket.attachment.imageio;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;

/** GIF, block by block: comments and what programs add go, except how often it repeats. */
final class GifCleaner implements Cleaner {

    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final int TRAILER = 0x3B;
    private static final int COMMENT = 0xFE;
    private static final int APPLICATION = 0xFF;
    private static final byte[] REPEATS = {'N', 'E', 'T', 'S', 'C', 'A', 'P', 'E', '2', '.', '0'};

    @Override
    public Measures clean(DataInputStream sent, DataOutputStream clean) throws IOException {
        byte[] screen = exactly(sent, 13);
        clean.write(screen);
        table(sent, clean, screen[10]);
        for (int block = sent.readUnsignedByte(); block != TRAILER; block = sent.readUnsignedByte()) {
            switch (block) {
                case IMAGE -> image(sent, clean);
                case EXTENSION -> extension(sent, clean);
                default -> throw new DamagedPicture("no such block");
            }
        }
        clean.write(TRAILER);
        return Measures.upright(unsigned(screen, 6), unsigned(screen, 8));
    }

    private static void image(DataInputStream sent, DataOutputStream clean) throws IOException {
        byte[] descriptor = exactly(sent, 9);
        clean.write(IMAGE);
        clean.write(descriptor);
        table(sent, clean, descriptor[8]);
        clean.write(sent.readUnsignedByte());
        pieces(sent, clean, true);
    }

    private static void extension(DataInputStream sent, DataOutputStream clean) throws IOException {
        int label = sent.readUnsignedByte();
        byte[] first = exactly(sent, sent.readUnsignedByte());
        boolean needed = label != COMMENT && (label != APPLICATION || Arrays.equals(first, REPEATS));
        if (needed) {
            clean.write(EXTENSION);
            clean.write(label);
            clean.write(first.length);
            clean.write(first);
        }
        if (first.length > 0) {
            pieces(sent, clean, needed);
        }
    }

    /** Pieces with their length before them; one without length is the last. */
    private static void pieces(DataInputStream sent, DataOutputStream clean, boolean needed) throws IOException {
        int length;
        do {
            length = sent.readUnsignedByte();
            byte[] piece = exactly(sent, length);
            if (needed) {
                clean.write(length);
                clean.write(piece);
            }
        } while (length > 0);
    }

    private static void table(DataInputStream sent, DataOutputStream clean, byte flags) throws IOException {
        if ((flags & 0x80) != 0) {
            clean.write(exactly(sent, 3 << (flags & 7) + 1));
        }
    }

    private static byte[] exactly(DataInputStream sent, int length) throws IOException {
        byte[] bytes = sent.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private static int unsigned(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
    }
}
