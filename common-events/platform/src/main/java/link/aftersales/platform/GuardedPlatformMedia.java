package link.aftersales.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.function.Supplier;
import link.aftersales.platform.MediaRequest.Found;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;

/** Asks with WxJava's token. A video is answered by its address (platform facts 1.8.1), which is then read without a token. */
final class GuardedPlatformMedia implements PlatformMedia {

    private final PlatformCalls calls;
    private final Call call;
    private final URI api;
    private final CloseableHttpClient http;

    GuardedPlatformMedia(PlatformCalls calls, Call call, String apiUrl, CloseableHttpClient http) {
        this.calls = calls;
        this.call = call;
        this.api = URI.create(apiUrl);
        this.http = http;
    }

    /** WxJava's way to add the token to a call. */
    interface Call {
        Found execute(RequestExecutor<Found, String> executor, String mediaId) throws WxErrorException;
    }

    @Override
    public Answer<Media> fetch(String mediaId, long limit, Supplier<OutputStream> into) {
        MediaRequest request = new MediaRequest(http, limit, into);
        return calls.call("media.get", () -> found(call.execute(request, mediaId), request));
    }

    private Media found(Found found, MediaRequest request) throws IOException {
        return switch (found) {
            case Found.Here(Media media) -> media;
            case Found.At(URI address) ->
                OwnAddress.of(api, address) ? request.read(new HttpGet(address)) : new Media.Elsewhere();
        };
    }
}
