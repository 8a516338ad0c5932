package link.aftersales.sandbox.simulator.callbacks;

/** How the Official Account's callbacks are written: encrypted, both ways at once, or in clear. */
public enum MpMode {
    SAFE,
    COMPATIBLE,
    PLAIN
}
