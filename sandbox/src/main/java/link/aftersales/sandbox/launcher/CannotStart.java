package link.aftersales.sandbox.launcher;

/** Why the system does not start, in one line that tells its reader what to do. */
final class CannotStart extends RuntimeException {

    CannotStart(String why) {
        super(why);
    }
}
