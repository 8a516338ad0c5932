package link.aftersales.sandbox.simulator.kf;

/** An account of 微信客服 that is managed by API. */
public record KfAccount(String openKfId, String name) {}
