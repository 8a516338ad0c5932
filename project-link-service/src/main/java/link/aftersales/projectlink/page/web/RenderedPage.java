package link.aftersales.projectlink.page.web;

/** A page as it goes out; {@code version} differs whenever people would see a difference. */
record RenderedPage(String html, String version) {}
