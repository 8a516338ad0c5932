package link.aftersales.sandbox.simulator.platform;

/** Whose API is meant: some paths exist on both, and the token decides. */
public enum Platform {
    /** WeChat Official Account. */
    MP,
    /** WeCom. */
    CP
}
