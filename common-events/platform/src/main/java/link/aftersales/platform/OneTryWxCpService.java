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
        token.ready(getWxCpConfigStorage()::isAccessTokenExpired, () -> getAccessToken(false));
        return executeInternal(executor, uri, data, false);
    }
}
