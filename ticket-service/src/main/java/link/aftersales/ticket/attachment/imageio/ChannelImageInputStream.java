package link.aftersales.ticket.attachment.imageio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import javax.imageio.stream.ImageInputStreamImpl;

/** Lets decoders jump in a file that has no name; the JDK's own would copy it. */
final class ChannelImageInputStream extends ImageInputStreamImpl {

    private final FileChannel channel;
    private final byte[] one = new byte[1];

    ChannelImageInputStream(FileChannel channel) {
        this.channel = channel;
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        checkClosed();
        bitOffset = 0;
        int read = channel.read(ByteBuffer.wrap(into, offset, length), streamPos);
        if (read > 0) {
            streamPos += read;
        }
        return read;
    }

    @Override
    public long length() {
        try {
            return channel.size();
        } catch (IOException e) {
            return -1;
        }
    }
}
