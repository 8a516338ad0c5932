package link.aftersales.platform;

import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.cp.api.impl.WxCpServiceImpl;

/**
 * WxJava without its own retries of −1, which sleep in the caller's thread and lose the errcode. Its one refresh of a
 * token that the platform no longer takes stays.
 */
final class OneTryWxCpService extends WxCpServiceImpl {

    private final AccessToken token = new AccessToken();

    @Override
    public <T, E> T execute(RequestExecutor<T, E> executor, String uri, E data) throws WxErrorException {
        return executeInternal(executor, uri, data, false);
    }

    /** WxJava asks here before a call and once more after a refused token: a failure of either is none of the call. */
    @Override
    public String getAccessToken(boolean forceRefresh) {
        token.ready(
                () -> forceRefresh || getWxCpConfigStorage().isAccessTokenExpired(),
                () -> super.getAccessToken(forceRefresh));
        return getWxCpConfigStorage().getAccessToken();
    }
}
