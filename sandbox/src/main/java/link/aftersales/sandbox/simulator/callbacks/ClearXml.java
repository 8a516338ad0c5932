package link.aftersales.sandbox.simulator.callbacks;

import org.jspecify.annotations.Nullable;

/** A callback in clear: strings in CDATA, numbers bare, like the platforms write it. */
final class ClearXml {

    private final StringBuilder xml = new StringBuilder("<xml>");

    ClearXml text(String name, @Nullable String value) {
        if (value != null) {
            xml.append('<').append(name).append("><![CDATA[");
            xml.append(legal(value).replace("]]>", "]]]]><![CDATA[>"));
            xml.append("]]></").append(name).append('>');
        }
        return this;
    }

    ClearXml number(String name, long value) {
        return digits(name, Long.toString(value));
    }

    ClearXml digits(String name, String value) {
        xml.append('<').append(name).append('>').append(value);
        xml.append("</").append(name).append('>');
        return this;
    }

    ClearXml open(String name) {
        xml.append('<').append(name).append('>');
        return this;
    }

    ClearXml close(String name) {
        xml.append("</").append(name).append('>');
        return this;
    }

    String end() {
        return xml.append("</xml>").toString();
    }

    private static String legal(String value) {
        return value.codePoints()
                .filter(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF)
                        || c == '\n'
                        || c == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
