package link.aftersales.http.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Looks through an XLSX before it is opened: what it unpacks to, and how wide its rows say they are. */
final class XlsxGuard {

    private static final int BUFFER = 64 * 1024;
    private static final long LARGEST_UNPACKED = 40L * 1024 * 1024;
    private static final int MOST_PARTS = 1_000;

    private XlsxGuard() {}

    /** The shared strings are held in memory, so what they unpack to is limited; what the file says of its size may be wrong. */
    static void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw tooLarge();
            }
            long left = LARGEST_UNPACKED;
            for (Iterator<? extends ZipEntry> each = zip.entries().asIterator(); each.hasNext(); ) {
                left -= unpacked(zip, each.next(), left + 1);
                if (left < 0) {
                    throw tooLarge();
                }
            }
        }
    }

    private static long unpacked(ZipFile zip, ZipEntry entry, long most) throws IOException {
        CellAddresses addresses = new CellAddresses();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = zip.getInputStream(entry)) {
            long size = 0;
            for (int read = 0; read >= 0 && size < most; read = in.read(buffer)) {
                size += read;
                if (!addresses.areHarmless(buffer, read)) {
                    throw tooLarge();
                }
            }
            return size;
        }
    }

    private static BadSheet tooLarge() {
        return BadSheet.unreadable("XLSX 太大了，请分成几个文件，或另存为 CSV");
    }
}
