package link.aftersales.platform;

/** No access token was to be had, so the call itself was never sent. */
final class TokenUnavailable extends RuntimeException {

    TokenUnavailable(String why, Throwable cause) {
        super(why, cause);
    }

    TokenUnavailable(String why) {
        super(why);
    }
}
