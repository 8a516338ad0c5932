package link.aftersales.ticket.desk;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import link.aftersales.contracts.MessageKind;

/** What a request is about in at most twenty characters: the first sentence of its description that does not only greet. */
public final class Subject {

    private static final int LIMIT = 20;
    private static final Pattern SENTENCE_END = Pattern.compile("[。！？!?；;\\r\\n]+");

    private Subject() {}

    /** The subject of a request with this description and these attachments. */
    public static String of(String description, List<MessageKind> attachments) {
        List<String> sentences = SENTENCE_END
                .splitAsStream(description)
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
        return sentences.stream()
                .filter(sentence -> !Greetings.only(sentence))
                .findFirst()
                .or(() -> sentences.stream().findFirst())
                .map(Subject::shortened)
                .orElseGet(() -> withoutWords(attachments));
    }

    private static String withoutWords(List<MessageKind> attachments) {
        if (attachments.contains(MessageKind.VOICE)) {
            return "语音报修";
        }
        if (attachments.contains(MessageKind.IMAGE)) {
            return "图片报修";
        }
        return attachments.contains(MessageKind.VIDEO) ? "视频报修" : "文件报修";
    }

    /** Cuts between characters as people see them, so that no emoji falls apart. */
    private static String shortened(String sentence) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(sentence);
        if (characters.next(LIMIT) == BreakIterator.DONE || characters.next() == BreakIterator.DONE) {
            return sentence;
        }
        characters.first();
        return sentence.substring(0, characters.next(LIMIT - 1)) + "…";
    }
}
