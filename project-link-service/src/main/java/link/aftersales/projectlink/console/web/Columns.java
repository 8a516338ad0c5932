package link.aftersales.projectlink.console.web;

import java.util.List;

/** What is read beside what is done; on a phone one below the other. */
record Columns(List<Block> main, List<Block> aside) implements Block {}
