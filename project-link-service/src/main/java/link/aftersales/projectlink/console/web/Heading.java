package link.aftersales.projectlink.console.web;

/** What the next block is called, where there are several. */
record Heading(String text) implements Block {}
