package link.aftersales.sandbox.simulator.cp;

/** The self-built application of the company in WeCom that is played. */
public record WecomApp(String corpId, String agentId, String secret) {

    @Override
    public String toString() {
        return "WecomApp[" + corpId + ", " + agentId + "]";
    }
}
