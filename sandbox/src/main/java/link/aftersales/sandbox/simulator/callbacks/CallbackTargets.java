package link.aftersales.sandbox.simulator.callbacks;

import java.net.URI;

/** Where callbacks go, and the two receivers' names and seals. */
public record CallbackTargets(String base, String originalId, Seal mpSeal, String corpId, String agentId, Seal cpSeal) {

    URI mp(String query) {
        return URI.create(base + "/callbacks/wechat?" + query);
    }

    URI cp(String query) {
        return URI.create(base + "/callbacks/wecom?" + query);
    }
}
