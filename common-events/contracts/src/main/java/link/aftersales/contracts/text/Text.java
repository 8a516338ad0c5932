package link.aftersales.contracts.text;

/** The name of one text in the catalogue. */
public sealed interface Text permits CustomerText, StaffText, CheckText {

    /** The heading under which the text stands in {@code texts.zh.md}. */
    String name();
}
