package link.aftersales.sandbox.simulator.cp;

/** A member pressed a button of a card; {@code responseCode} allows one update in answer. */
public record CardClick(String userid, String taskId, String cardType, String key, String responseCode) {}
