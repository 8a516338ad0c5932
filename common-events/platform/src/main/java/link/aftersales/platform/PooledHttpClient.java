package link.aftersales.platform;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import me.chanjar.weixin.common.util.http.apache.ApacheHttpClientBuilder;
import org.apache.http.HttpRequestInterceptor;
import org.apache.http.client.HttpRequestRetryHandler;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.config.SocketConfig;
import org.apache.http.conn.ConnectionKeepAliveStrategy;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.springframework.beans.factory.DisposableBean;

/**
 * One platform's own HTTP pool with bounded waits, handed to WxJava in place of its singleton, which both platforms would
 * share. WxJava's wishes for proxies, protocols and retries are not taken: the JDK's defaults check certificates.
 */
final class PooledHttpClient implements ApacheHttpClientBuilder, DisposableBean {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 5_000;
    private static final int POOL_WAIT_MILLIS = 1_000;
    private static final int CONNECTIONS = 32;

    private final CloseableHttpClient client = HttpClientBuilder.create()
            .setMaxConnTotal(CONNECTIONS)
            .setMaxConnPerRoute(CONNECTIONS)
            .setDefaultRequestConfig(RequestConfig.custom()
                    .setConnectTimeout(CONNECT_MILLIS)
                    .setSocketTimeout(READ_MILLIS)
                    .setConnectionRequestTimeout(POOL_WAIT_MILLIS)
                    .build())
            // a handshake waits on the socket before the request's own time-out counts
            .setDefaultSocketConfig(SocketConfig.custom()
                    .setSoTimeout(READ_MILLIS)
                    .setTcpNoDelay(true)
                    .build())
            .evictIdleConnections(20, TimeUnit.SECONDS)
            .addInterceptorFirst((HttpRequestInterceptor) (request, context) -> Deadline.watch(request))
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableRedirectHandling()
            .build();

    @Override
    public CloseableHttpClient build() {
        return client;
    }

    @Override
    public void destroy() throws IOException {
        client.close();
    }

    @Override
    public ApacheHttpClientBuilder httpProxyHost(String host) {
        return this;
    }

    @Override
    public ApacheHttpClientBuilder httpProxyPort(int port) {
        return this;
    }

    @Override
    public ApacheHttpClientBuilder httpProxyUsername(String username) {
        return this;
    }

    @Override
    public ApacheHttpClientBuilder httpProxyPassword(String password) {
        return this;
    }

    @Override
    public ApacheHttpClientBuilder httpRequestRetryHandler(HttpRequestRetryHandler handler) {
        return this;
    }

    @Override
    public ApacheHttpClientBuilder keepAliveStrategy(ConnectionKeepAliveStrategy strategy) {
        return this;
    }

    @Override
    public ApacheHttpClientBuilder sslConnectionSocketFactory(SSLConnectionSocketFactory factory) {
        return this;
    }

    @Override
    public ApacheHttpClientBuilder supportedProtocols(String[] protocols) {
        return this;
    }
}
