package link.aftersales.platform;

/** What a platform made of a call, in the three classes that a caller must tell apart. */
public sealed interface Answer<T> {

    /** It was done. */
    record Done<T>(T value) implements Answer<T> {}

    /** It was understood and refused; trying the same again is useless until somebody acts. */
    record Refused<T>(int errcode, String errmsg) implements Answer<T> {}

    /** It may succeed later. {@code maybeDone} when the platform may have carried it out before the answer got lost. */
    record Unavailable<T>(String why, boolean maybeDone) implements Answer<T> {}
}
