package link.aftersales.sandbox.simulator.kf;

/**
 * How the accounts behave.
 *
 * @param pageSize the most that one pull gives out, whatever it asks for
 * @param failNext so many messages to customers are taken and fail afterwards
 * @param failType what {@code msg_send_fail} says then
 */
public record KfSwitches(int pageSize, int failNext, int failType) {

    static final KfSwitches NORMAL = new KfSwitches(50, 0, 0);

    KfSwitches failedOnce() {
        return new KfSwitches(pageSize, failNext - 1, failType);
    }
}
