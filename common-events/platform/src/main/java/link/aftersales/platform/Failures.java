package link.aftersales.platform;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Set;
import javax.net.ssl.SSLException;
import link.aftersales.platform.Answer.Refused;
import link.aftersales.platform.Answer.Unavailable;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import org.apache.http.client.HttpResponseException;
import org.apache.http.conn.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;

/** Sorts what WxJava throws. Messages of exceptions are not passed on, they may contain URLs with tokens. */
final class Failures {

    private static final int BUSY = -1;
    /** WxJava's own code for everything that is no answer of the platform. */
    private static final int NO_ANSWER = -99;

    private static final Set<Integer> TOKEN = Set.of(40001, 40014, 42001);
    private static final Set<Integer> TOO_MUCH_AT_ONCE = Set.of(45009, 45011, 45033, 130101);

    private Failures() {}

    static <T> Answer<T> sort(Exception thrown) {
        if (thrown instanceof TokenUnavailable token) {
            return new Unavailable<>(String.valueOf(token.getMessage()), false);
        }
        if (thrown instanceof WxErrorException refused && refused.getError().getErrorCode() != NO_ANSWER) {
            return errcode(refused.getError());
        }
        IOException io = cause(thrown, IOException.class);
        return io == null ? new Unavailable<>("answer not understood: " + rootName(thrown), true) : io(io);
    }

    private static <T> Answer<T> errcode(WxError error) {
        int code = error.getErrorCode();
        if (code == BUSY) {
            return Unavailable.errcode(BUSY, true);
        }
        if (TOKEN.contains(code) || TOO_MUCH_AT_ONCE.contains(code)) {
            return Unavailable.errcode(code, false);
        }
        return new Refused<>(code, plain(error.getErrorMsg()));
    }

    private static <T> Answer<T> io(IOException e) {
        if (e instanceof HttpResponseException http) {
            return new Unavailable<>("HTTP " + http.getStatusCode(), http.getStatusCode() >= 500);
        }
        boolean neverSent = e instanceof ConnectTimeoutException // no connection, or none free in the pool
                || e instanceof ConnectException
                || e instanceof UnknownHostException
                || e instanceof NoRouteToHostException
                || e instanceof SSLException;
        return new Unavailable<>(e.getClass().getSimpleName(), !neverSent);
    }

    /** Without the request id and the caller's address that the platforms hang on. */
    private static String plain(@Nullable String errmsg) {
        return errmsg == null
                ? ""
                : errmsg.replaceAll("(?s),? ?(hint:|rid:|from ip:|more info at).*", "")
                        .strip();
    }

    static String rootName(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }

    private static <E extends Throwable> @Nullable E cause(Throwable thrown, Class<E> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }
}
