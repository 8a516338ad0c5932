package link.aftersales.sandbox.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** Ways to see from outside that a program is up. */
final class Probes {

    private static final int PATIENCE_MILLIS = 2_000;

    private Probes() {}

    static Part.Probe answersOk(int port, String path) {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        return () -> isOk(address);
    }

    static Part.Probe listens(int port) {
        return () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
                return true;
            } catch (IOException notYet) {
                return false;
            }
        };
    }

    private static boolean isOk(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
