package link.aftersales.ticket.attachment.imageio;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * JPEG, segment by segment. Of what cameras add stay the colour profile, Adobe's colour transform and the orientation; the
 * preview, the place in Exif and XMP, comments and the further pictures of a multi-picture file go.
 */
final class JpegCleaner implements Cleaner {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    /** More than any encoder writes: each makes a decoder go over the whole picture. */
    private static final int SCANS = 100;

    private static final byte[] JFIF = ascii("JFIF\0");
    private static final byte[] EXIF = ascii("Exif\0\0");
    private static final byte[] PROFILE = ascii("ICC_PROFILE\0");
    private static final byte[] ADOBE = ascii("Adobe");

    @Override
    public Measures clean(DataInputStream sent, DataOutputStream clean) throws IOException {
        if (sent.readUnsignedShort() != 0xFF00 + SOI) {
            throw new DamagedPicture("does not begin");
        }
        marker(clean, SOI);
        return new Walk(sent, clean).toTheEnd();
    }

    private static void marker(DataOutputStream clean, int code) throws IOException {
        clean.write(0xFF);
        clean.write(code);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static final class Walk {

        private final DataInputStream sent;
        private final DataOutputStream clean;
        private @Nullable Measures measures;
        private int orientation;
        private int scans;

        private Walk(DataInputStream sent, DataOutputStream clean) {
            this.sent = sent;
            this.clean = clean;
        }

        private Measures toTheEnd() throws IOException {
            int code = nextMarker();
            while (code != EOI) {
                byte[] segment = segment();
                if (isNeeded(code, segment)) {
                    write(code, segment);
                }
                code = code == SOS ? scan() : nextMarker();
            }
            marker(clean, EOI);
            if (measures == null || scans == 0) {
                throw new DamagedPicture("no picture in it");
            }
            return new Measures(measures.width(), measures.height(), Math.max(orientation, 1), measures.whole());
        }

        private boolean isNeeded(int code, byte[] segment) throws IOException {
            return switch (code) {
                case SOS -> ++scans <= SCANS && measures != null || tooMuch();
                case 0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF ->
                    frame(code, segment);
                case 0xC4, 0xCC, 0xDB, 0xDC, 0xDD -> true;
                case 0xE0 -> begins(segment, JFIF);
                case 0xE1 -> keepOrientation(segment);
                case 0xE2 -> begins(segment, PROFILE);
                case 0xEE -> begins(segment, ADOBE);
                default -> false;
            };
        }

        private static boolean tooMuch() throws DamagedPicture {
            throw new DamagedPicture("too many scans, or one before its frame");
        }

        private boolean frame(int code, byte[] segment) throws DamagedPicture {
            if (measures != null || segment.length < 6) {
                throw new DamagedPicture("not one frame");
            }
            boolean sequential = code <= 0xC1;
            measures = new Measures(unsigned(segment, 3), unsigned(segment, 1), 1, !sequential);
            return true;
        }

        /** Writes an Exif of its own that tells nothing else. */
        private boolean keepOrientation(byte[] segment) throws IOException {
            if (orientation == 0 && begins(segment, EXIF)) {
                orientation = Orientation.read(Arrays.copyOfRange(segment, EXIF.length, segment.length));
                if (orientation > 1) {
                    write(0xE1, Orientation.write(orientation));
                }
            }
            return false;
        }

        /** Copies the compressed picture up to the next marker; where a file was cut off, it ends here. */
        private int scan() throws IOException {
            for (int next = sent.read(); next >= 0; next = sent.read()) {
                if (next != 0xFF) {
                    clean.write(next);
                    continue;
                }
                int code = afterFill();
                if (code == 0 || code >= 0xD0 && code <= 0xD7) {
                    marker(clean, code);
                } else {
                    return code;
                }
            }
            return EOI;
        }

        private int afterFill() throws IOException {
            int code = sent.read();
            while (code == 0xFF) {
                code = sent.read();
            }
            return code < 0 ? EOI : code;
        }

        private int nextMarker() throws IOException {
            int next = sent.read();
            if (next < 0 && scans > 0) {
                return EOI;
            }
            if (next != 0xFF) {
                throw new DamagedPicture("no segment where one should be");
            }
            int code = afterFill();
            if (code < 0xC0 || code >= 0xD0 && code <= SOI) {
                throw new DamagedPicture("no such segment");
            }
            return code;
        }

        private byte[] segment() throws IOException {
            int length = sent.readUnsignedShort() - 2;
            if (length < 0) {
                throw new DamagedPicture("a segment without length");
            }
            byte[] segment = sent.readNBytes(length);
            if (segment.length < length) {
                throw new EOFException();
            }
            return segment;
        }

        private void write(int code, byte[] segment) throws IOException {
            marker(clean, code);
            clean.writeShort(segment.length + 2);
            clean.write(segment);
        }

        private static boolean begins(byte[] segment, byte[] name) {
            return segment.length >= name.length && Arrays.equals(segment, 0, name.length, name, 0, name.length);
        }

        private static int unsigned(byte[] bytes, int at) {
            return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
        }
    }
}
