package link.aftersales.projectlink.console.web;

import java.util.List;

/** What fields that name them as their list offer while somebody types. */
record Suggestions(String id, List<Field.Choice> choices) implements Block {}
