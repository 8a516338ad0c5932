package link.aftersales.projectlink.page.web;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks over one connection and costs next to nothing. */
final class RawClient implements Closeable {

    private final Socket socket;
    private final InputStream input;
    private final Map<String, String> versions = new HashMap<>();
    private @Nullable String version;

    RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        input = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
    }

    /** Answers how many bytes the body has. */
    int get(String path, @Nullable String ifNoneMatch) throws IOException {
        String condition = ifNoneMatch == null ? "" : "If-None-Match: " + ifNoneMatch + "\r\n";
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + condition + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        int length = 0;
        boolean chunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String lower = line.toLowerCase(java.util.Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            } else if (lower.startsWith("etag:")) {
                version = line.substring(5).strip();
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = true;
            }
        }
        return chunked ? chunks() : skip(length);
    }

    /** The version of what is there now, asked for once. */
    String version(String path) throws IOException {
        if (!versions.containsKey(path)) {
            get(path, null);
            versions.put(path, String.valueOf(version));
        }
        return versions.get(path);
    }

    private int chunks() throws IOException {
        int all = 0;
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all += skip(size);
            line();
        }
        line();
        return all;
    }

    private int skip(int length) throws IOException {
        input.skipNBytes(length);
        return length;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) {
                throw new IOException("closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
