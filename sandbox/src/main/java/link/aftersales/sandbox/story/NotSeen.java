package link.aftersales.sandbox.story;

/** What was awaited did not come in time; says what was seen last instead. */
public final class NotSeen extends RuntimeException {

    NotSeen(String awaited, String seenLast) {
        super("等不到：" + awaited + "；最后看到的是：" + seenLast);
    }
}
