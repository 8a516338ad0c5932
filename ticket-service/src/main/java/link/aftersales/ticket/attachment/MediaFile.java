package link.aftersales.ticket.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.util.StreamUtils;

/**
 * Bytes on their way to the store. They take no memory, however many they are, and nothing of them stays when the program
 * dies: where the system allows it, their file has no name.
 */
public final class MediaFile implements AutoCloseable {

    private final FileChannel file;

    private MediaFile(FileChannel file) {
        this.file = file;
    }

    /** One without bytes. */
    public static MediaFile empty() {
        try {
            Path path = Files.createTempFile("attachment", null);
            return new MediaFile(FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes from the beginning; what was there is gone. */
    public OutputStream write() {
        try {
            file.truncate(0);
            return StreamUtils.nonClosing(Channels.newOutputStream(file.position(0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads from the beginning, one reader at a time. */
    public InputStream read() throws IOException {
        return StreamUtils.nonClosing(Channels.newInputStream(file.position(0)));
    }

    /** For those who jump. */
    public FileChannel channel() {
        return file;
    }

    public long size() {
        try {
            return file.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first bytes, fewer if there are fewer. */
    byte[] beginning(int length) {
        try {
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(length, file.size()));
            while (buffer.hasRemaining() && file.read(buffer, buffer.position()) >= 0) {}
            return buffer.array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
