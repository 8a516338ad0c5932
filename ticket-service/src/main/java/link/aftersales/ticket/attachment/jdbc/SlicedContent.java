package link.aftersales.ticket.attachment.jdbc;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads bytes slice by slice: the driver would bring a whole video into memory, and hold a connection for its reader. */
final class SlicedContent extends InputStream {

    private static final int SLICE = 256 * 1024;

    private final JdbcClient jdbc;
    private final UUID id;
    private final String part;
    private final long size;
    private byte[] slice = {};
    /** Of the slice's first byte. */
    private long offset;

    private int next;

    SlicedContent(JdbcClient jdbc, UUID id, String part, long size) {
        this.jdbc = jdbc;
        this.id = id;
        this.part = part;
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        return filled() ? slice[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int start, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!filled()) {
            return -1;
        }
        int count = Math.min(length, slice.length - next);
        System.arraycopy(slice, next, into, start, count);
        next += count;
        return count;
    }

    /** Costs nothing: what is skipped is not read. */
    @Override
    public long skip(long count) {
        long skipped = Math.clamp(count, 0, size - offset - next);
        if (skipped <= slice.length - next) {
            next += (int) skipped;
        } else {
            offset += next + skipped;
            slice = new byte[0];
            next = 0;
        }
        return skipped;
    }

    private boolean filled() throws IOException {
        if (next < slice.length) {
            return true;
        }
        offset += slice.length;
        next = 0;
        slice = offset < size ? slice(offset) : new byte[0];
        return slice.length > 0;
    }

    private byte[] slice(long from) throws IOException {
        try {
            return jdbc.sql("""
                    SELECT substring(content FROM :from FOR :length) FROM attachment_contents
                    WHERE attachment_id = :id AND part = :part
                    """)
                    .param("from", (int) from + 1)
                    .param("length", SLICE)
                    .param("id", id)
                    .param("part", part)
                    .query(byte[].class)
                    .optional()
                    .orElseThrow(() -> new EOFException("removed meanwhile"));
        } catch (DataAccessException e) {
            throw new IOException("the store does not answer", e);
        }
    }
}
