package link.aftersales.sandbox.story;

/** The step at which the story ended early. */
public final class StepFailed extends RuntimeException {

    private final String reason;

    StepFailed(Step step, NotSeen cause) {
        super(step.sentence(), cause);
        this.reason = step.sentence() + "：" + cause.getMessage();
    }

    /** The step, what was awaited and what was seen instead. */
    public String reason() {
        return reason;
    }
}
