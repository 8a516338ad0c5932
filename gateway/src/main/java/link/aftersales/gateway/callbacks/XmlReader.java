package link.aftersales.gateway.callbacks;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a callback's XML with StAX: no document type, no entities but the five of XML, a bounded depth and no recursion, so
 * that no body can reach out, blow up or overflow a stack (platform facts 7.4 to 7.6).
 */
final class XmlReader {

    private static final XMLInputFactory FACTORY = factory();
    private static final int DEEPEST = 16;
    private static final int MOST_ELEMENTS = 2000;

    private final Deque<XmlElement> open = new ArrayDeque<>(DEEPEST);
    private int elements;

    private XmlReader() {}

    /** The root element, or a refusal. */
    static XmlElement read(String xml) {
        try {
            XMLStreamReader stream = FACTORY.createXMLStreamReader(new StringReader(xml));
            return new XmlReader().read(stream);
        } catch (XMLStreamException e) {
            throw Refused.malformed();
        }
    }

    private XmlElement read(XMLStreamReader stream) throws XMLStreamException {
        XmlElement document = new XmlElement("");
        open.push(document);
        while (stream.hasNext()) {
            switch (stream.next()) {
                case XMLStreamConstants.START_ELEMENT -> enter(stream.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(stream);
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw Refused.malformed();
                default -> {} // white space, comments, processing instructions, the end
            }
        }
        return document.first();
    }

    private void enter(String name) {
        elements++;
        if (open.size() > DEEPEST || elements > MOST_ELEMENTS) {
            throw Refused.malformed();
        }
        XmlElement element = new XmlElement(name);
        open.element().add(element);
        open.push(element);
    }

    /** The text between the root's children is layout. */
    private void text(XMLStreamReader stream) {
        if (open.size() > 2) {
            open.element().append(stream.getTextCharacters(), stream.getTextStart(), stream.getTextLength());
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }
}
