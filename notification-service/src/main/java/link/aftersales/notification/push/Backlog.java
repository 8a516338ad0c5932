package link.aftersales.notification.push;

import java.time.Duration;
import java.util.Map;

/** How long what is due has been waiting. */
public interface Backlog {

    /** The age of the oldest for each channel on which anything waits; what is held on purpose does not. */
    Map<Channel, Duration> oldest();
}
