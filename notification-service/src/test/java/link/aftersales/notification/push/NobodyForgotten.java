package link.aftersales.notification.push;

import java.time.Instant;

/** Nobody asked to be forgotten. */
final class NobodyForgotten implements Forgotten {

    @Override
    public boolean chat(String openid, Instant at) {
        return false;
    }

    @Override
    public boolean customer(String customerId) {
        return false;
    }
}
