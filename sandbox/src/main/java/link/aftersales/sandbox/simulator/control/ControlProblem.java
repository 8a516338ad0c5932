package link.aftersales.sandbox.simulator.control;

/** Something that cannot be played, with the HTTP status that says so. */
final class ControlProblem extends RuntimeException {

    private final int status;
    private final String why;

    private ControlProblem(int status, String message) {
        super(message, null, false, false);
        this.status = status;
        this.why = message;
    }

    static ControlProblem malformed(String message) {
        return new ControlProblem(400, message);
    }

    static ControlProblem unknown(String what) {
        return new ControlProblem(404, what);
    }

    static ControlProblem impossibleNow(String why) {
        return new ControlProblem(409, why);
    }

    int status() {
        return status;
    }

    String why() {
        return why;
    }
}
