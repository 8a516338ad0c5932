package link.aftersales.projectlink.page.web;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks over one connection and costs next to nothing. */
final class RawClient implements Closeable {

    private final int port;
    private Socket socket;
    private InputStream input;
    private final Map<String, String> versions = new HashMap<>();
    private @Nullable String version;

    RawClient(int port) throws IOException {
        this.port = port;
        this.socket = connect(port);
        this.input = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** Answers how many bytes the body has. */
    int get(String path, @Nullable String ifNoneMatch) throws IOException {
        String condition = ifNoneMatch == null ? "" : "If-None-Match: " + ifNoneMatch + "\r\n";
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + condition + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            } else if (lower.startsWith("etag:")) {
                version = line.substring(5).strip();
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = true;
            } else if (lower.equals("connection: close")) {
                last = true;
            }
        }
        int bytes = chunked ? chunks() : skip(length);
        if (last) {
            reconnect();
        }
        return bytes;
    }

    private void reconnect() throws IOException {
        socket.close();
        socket = connect(port);
        input = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
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
