package link.aftersales.sandbox.simulator.mp;

import java.time.Duration;
import java.time.Instant;

/** How many messages may still go to a follower because of something that he did. */
record ReplyWindow(String openid, Trigger trigger, Instant endsAt, int left) {

    /** What opens a window, for how many messages and how long (platform facts 1.5.2). */
    enum Trigger {
        MESSAGE(5, Duration.ofHours(48)),
        MENU(3, Duration.ofMinutes(1)),
        FOLLOW(3, Duration.ofMinutes(1));

        private final int messages;
        private final Duration lasts;

        Trigger(int messages, Duration lasts) {
            this.messages = messages;
            this.lasts = lasts;
        }

        ReplyWindow openFor(String openid, Instant now) {
            return new ReplyWindow(openid, this, now.plus(lasts), messages);
        }
    }

    String key() {
        return openid + "|" + trigger;
    }

    ReplyWindow usedOnce() {
        return new ReplyWindow(openid, trigger, endsAt, left - 1);
    }
}
