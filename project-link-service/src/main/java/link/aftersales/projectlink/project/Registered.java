package link.aftersales.projectlink.project;

/** What became of a registration. */
public sealed interface Registered {

    Project project();

    /** The number was new. */
    record Created(Project project) implements Registered {}

    /** Something is different from before. */
    record Changed(Project project) implements Registered {}

    /** All was known already; nothing was stored or published. */
    record Unchanged(Project project) implements Registered {}
}
