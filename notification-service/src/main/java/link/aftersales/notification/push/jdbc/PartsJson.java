package link.aftersales.notification.push.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.text.Text;
import link.aftersales.notification.push.Part;
import org.springframework.stereotype.Component;

/** The texts and values of a delivery as they stand in its row. */
@Component
class PartsJson {

    private static final Map<String, Text> TEXTS = Stream.<Text>concat(
                    Arrays.stream(CustomerText.values()), Arrays.stream(StaffText.values()))
            .collect(Collectors.toUnmodifiableMap(Text::name, Function.identity()));
    private static final TypeReference<List<Stored>> STORED = new TypeReference<>() {};

    private final ObjectMapper mapper;

    PartsJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    private record Stored(String text, Map<String, String> values) {}

    String write(List<Part> parts) {
        try {
            return mapper.writeValueAsString(parts.stream()
                    .map(part -> new Stored(part.text().name(), part.values()))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and values always have a JSON form", e);
        }
    }

    List<Part> read(String json) {
        try {
            return mapper.readValue(json, STORED).stream()
                    .map(part -> new Part(text(part.text()), part.values()))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row of deliveries holds parts that this service did not write", e);
        }
    }

    private static Text text(String name) {
        Text text = TEXTS.get(name);
        if (text == null) {
            throw new IllegalStateException("A row of deliveries names the unknown text " + name);
        }
        return text;
    }
}
