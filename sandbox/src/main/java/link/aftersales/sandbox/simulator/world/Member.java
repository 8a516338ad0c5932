package link.aftersales.sandbox.simulator.world;

/** A member of the company's WeCom. */
public record Member(String userid, String name) {}
