package link.aftersales.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import link.aftersales.platform.MediaRequest.Found;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.common.util.http.ResponseHandler;
import me.chanjar.weixin.common.util.json.GsonParser;
import org.apache.http.Header;
import org.apache.http.HttpResponse;
import org.apache.http.client.ClientProtocolException;
import org.apache.http.client.HttpResponseException;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;

/** One {@code media/get}. WxJava's own reads everything into a file first, and takes the address of a video for the video. */
final class MediaRequest implements RequestExecutor<Found, String> {

    private static final int WORDS = 64 * 1024;
    private static final int PIECE = 16 * 1024;

    private final CloseableHttpClient http;
    private final long limit;
    private final Supplier<OutputStream> into;

    MediaRequest(CloseableHttpClient http, long limit, Supplier<OutputStream> into) {
        this.http = http;
        this.limit = limit;
        this.into = into;
    }

    /** The bytes, or the address at which they are. */
    sealed interface Found {

        record Here(Media media) implements Found {}

        record At(URI address) implements Found {}
    }

    @Override
    public Found execute(String uri, String mediaId, WxType type) throws WxErrorException, IOException {
        String separator = uri.contains("?") ? "&" : "?";
        HttpGet get = new HttpGet(uri + separator + "media_id=" + URLEncoder.encode(mediaId, StandardCharsets.UTF_8));
        try (CloseableHttpResponse response = answered(get)) {
            return isWords(response) ? said(response, type) : new Found.Here(bytes(get, response));
        }
    }

    @Override
    public void execute(String uri, String mediaId, ResponseHandler<Found> handler, WxType type)
            throws WxErrorException, IOException {
        handler.handle(execute(uri, mediaId, type));
    }

    /** Reads an address of the platform, whatever it calls the content. */
    Media read(HttpGet get) throws IOException {
        try (CloseableHttpResponse response = answered(get)) {
            return bytes(get, response);
        }
    }

    private CloseableHttpResponse answered(HttpGet get) throws IOException {
        CloseableHttpResponse response = http.execute(get);
        int status = response.getStatusLine().getStatusCode();
        if (status != 200 || response.getEntity() == null) {
            response.close();
            throw new HttpResponseException(status, "no media");
        }
        return response;
    }

    /** Media come with the name of a file, also when a customer sent a file of words. */
    private static boolean isWords(HttpResponse response) {
        Header type = response.getEntity().getContentType();
        return response.getFirstHeader("Content-Disposition") == null
                && type != null
                && (type.getValue().contains("json") || type.getValue().startsWith("text/plain"));
    }

    private static Found said(HttpResponse response, WxType type) throws WxErrorException, IOException {
        String words;
        try (InputStream body = response.getEntity().getContent()) {
            words = new String(body.readNBytes(WORDS), StandardCharsets.UTF_8);
        }
        WxError error = WxError.fromJson(words, type);
        if (error.getErrorCode() != 0) {
            throw new WxErrorException(error);
        }
        var video = GsonParser.parse(words).get("video_url");
        if (video == null) {
            throw new ClientProtocolException("neither media nor an address");
        }
        return new Found.At(URI.create(video.getAsString()));
    }

    private Media bytes(HttpGet get, HttpResponse response) throws IOException {
        if (response.getEntity().getContentLength() > limit || !copied(response)) {
            // nobody waits for the rest
            get.abort();
            return new Media.TooLarge();
        }
        return new Media.Received(FileNames.of(response.getFirstHeader("Content-Disposition")));
    }

    /** Does not close the body: that would read the rest of it. */
    private boolean copied(HttpResponse response) throws IOException {
        InputStream body = response.getEntity().getContent();
        byte[] piece = new byte[PIECE];
        long copied = 0;
        try (OutputStream out = into.get()) {
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                copied += read;
                if (copied > limit) {
                    return false;
                }
                out.write(piece, 0, read);
            }
        }
        return true;
    }
}
