package link.aftersales.sandbox.story;

import java.io.PrintStream;
import java.time.Duration;

/**
 * Where the play is given: the doors of one running system.
 *
 * @param gateway  base address of the gateway
 * @param control  base address of the simulator's control port
 * @param adminKey key of the admin API
 * @param patience how long each outcome may take; a part being started again must fit into it
 * @param out      where the transcript goes
 */
public record Stage(String gateway, String control, String adminKey, Duration patience, PrintStream out) {

    @Override
    public String toString() {
        return "Stage[" + gateway + "]";
    }
}
