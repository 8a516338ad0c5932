package link.aftersales.sandbox.simulator.mp;

/** The Official Account that is played. */
public record OfficialAccount(String appId, String secret, String originalId) {

    @Override
    public String toString() {
        return "OfficialAccount[" + appId + "]";
    }
}
