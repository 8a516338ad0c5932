package link.aftersales.messaging.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import link.aftersales.contracts.Event;
import link.aftersales.contracts.WireTypes;
import link.aftersales.messaging.EventCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The golden samples show every field of every event; a sample never changes once its version is published. */
class SamplesTest {

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final EventCodec codec = new EventCodec();

    @Test
    void areThereForEachEventAndTheOtherWayRound() throws IOException {
        assertThat(samples().map(Resource::getFilename).collect(Collectors.toSet()))
                .isEqualTo(
                        WireTypes.names().stream().map(name -> name + ".json").collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void areReadAndWrittenWithoutLoss(Resource sample) throws IOException {
        byte[] written = sample.getContentAsByteArray();

        Event event = codec.decode(type(sample), written).orElseThrow();

        assertThat(json.readTree(codec.encode(event))).isEqualTo(json.readTree(written));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void showEveryField(Resource sample) throws IOException {
        Class<? extends Event> record = WireTypes.find(type(sample)).orElseThrow();
        Set<String> fields = Arrays.stream(record.getRecordComponents())
                .map(component -> component.getName())
                .collect(Collectors.toSet());

        JsonNode tree = json.readTree(sample.getContentAsByteArray());

        assertThat(tree.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(fields);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void areReadWithFieldsOfNewerVersions(Resource sample) throws IOException {
        String written = sample.getContentAsString(StandardCharsets.UTF_8);
        byte[] newer =
                written.replaceFirst("\\{", "{\"addedLater\": {\"a\": [1]},").getBytes(StandardCharsets.UTF_8);

        assertThat(codec.decode(type(sample), newer))
                .isEqualTo(codec.decode(type(sample), written.getBytes(StandardCharsets.UTF_8)));
    }

    private static Stream<Resource> samples() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:samples/*.json"));
    }

    private static String type(Resource sample) {
        return Objects.requireNonNull(sample.getFilename()).replace(".json", "");
    }
}
