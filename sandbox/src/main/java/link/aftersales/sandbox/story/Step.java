package link.aftersales.sandbox.story;

/**
 * One sentence of the story: somebody does something, and the outcome is awaited.
 *
 * @param sentence what happens, in the words of the requirement
 */
public record Step(String sentence, Deed stimulus, Deed outcome) {

    /** Something done, or waited for, over the network. */
    @FunctionalInterface
    public interface Deed {
        /** Returns when it is done; throws {@link NotSeen} when what is awaited does not come. */
        void happen() throws InterruptedException;
    }
}
