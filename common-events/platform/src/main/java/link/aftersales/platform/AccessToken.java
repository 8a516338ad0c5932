package link.aftersales.platform;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import me.chanjar.weixin.common.error.WxErrorException;

/**
 * Has the token fetched before a call, by one thread at a time and apart from the call: a failure here is known to have
 * sent nothing, and while the platform hangs nobody waits behind it for longer than one fetch.
 */
final class AccessToken {

    private static final long WAIT_SECONDS = 3;

    private final ReentrantLock fetching = new ReentrantLock();

    /** WxJava's way to get a token. */
    interface Fetch {
        void fetch() throws WxErrorException;
    }

    void ready(BooleanSupplier expired, Fetch fetch) {
        if (!expired.getAsBoolean()) {
            return;
        }
        lock();
        try {
            if (expired.getAsBoolean()) {
                fetch.fetch();
            }
        } catch (WxErrorException e) {
            throw new TokenUnavailable(
                    "no access token, errcode " + e.getError().getErrorCode(), e);
        } catch (RuntimeException e) {
            throw new TokenUnavailable("no access token: " + Failures.rootName(e), e);
        } finally {
            fetching.unlock();
        }
    }

    private void lock() {
        try {
            if (!fetching.tryLock(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new TokenUnavailable("no access token: another thread is still fetching it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TokenUnavailable("no access token: interrupted", e);
        }
    }
}
