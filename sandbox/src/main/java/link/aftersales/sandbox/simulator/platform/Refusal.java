package link.aftersales.sandbox.simulator.platform;

/** The platform says no: HTTP 200 with an errcode, like the real ones. */
public final class Refusal extends RuntimeException {

    private final int errcode;
    private final String errmsg;

    public Refusal(int errcode, String errmsg) {
        super(errmsg, null, false, false);
        this.errcode = errcode;
        this.errmsg = errmsg;
    }

    public int errcode() {
        return errcode;
    }

    public String errmsg() {
        return errmsg;
    }
}
