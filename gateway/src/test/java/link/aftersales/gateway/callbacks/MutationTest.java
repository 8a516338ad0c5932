package link.aftersales.gateway.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import link.aftersales.gateway.callbacks.PlatformMother.Call;
import org.junit.jupiter.api.Test;

/** Callbacks with one thing changed, by the thousand and always the same ones: each is refused, by a refusal and nothing else. */
class MutationTest {

    private static final int ROUNDS = 20_000;
    private static final byte[] DOCTYPE = "<!DOCTYPE x [<!ENTITY a \"b\">]>".getBytes(StandardCharsets.UTF_8);

    private final Random random = new Random(20_261_122);
    private final Map<Refusal, Integer> refusals = new EnumMap<>(Refusal.class);

    @Test
    void takesNoMutatedCallbackOfTheOfficialAccount() {
        takesNone(DoorMother.wechat(), PlatformMother.wechat(PlatformMother.text("13800138000", "1")));
    }

    @Test
    void takesNoMutatedCallbackOfWeCom() {
        takesNone(DoorMother.wecom(), PlatformMother.wecom(PlatformMother.contact("add_external_contact", "")));
    }

    private void takesNone(CallbackDoor door, Call genuine) {
        String encrypted = encrypted(genuine.body());
        for (int i = 0; i < ROUNDS; i++) {
            Call mutant = random.nextInt(4) == 0
                    ? genuine.withQuery(mutated(genuine.query()))
                    : genuine.withBody(mutated(genuine.body()));
            try {
                Reading reading = door.read(CallbackQuery.of(mutant.query()), mutant.body());
                assertHarmless(reading, mutant, encrypted, genuine);
            } catch (Refused e) {
                refusals.merge(e.refusal(), 1, Integer::sum);
            }
        }
        assertThat(refusals).containsKeys(Refusal.BAD_SIGNATURE, Refusal.MALFORMED);
    }

    /** What is not signed may change: the elements around {@code Encrypt} and the other parameters. */
    private static void assertHarmless(Reading reading, Call mutant, String encrypted, Call genuine) {
        boolean signedPartsKept = encrypted(mutant.body()).equals(encrypted)
                && signedQuery(mutant.query()).equals(signedQuery(genuine.query()));
        if (!signedPartsKept) {
            fail("Taken: " + reading + " from " + mutant.query() + " "
                    + new String(mutant.body(), StandardCharsets.UTF_8));
        }
    }

    private static CallbackQuery signedQuery(String query) {
        CallbackQuery all = CallbackQuery.of(query);
        return new CallbackQuery("", all.msgSignature(), all.timestamp(), all.nonce(), "");
    }

    private static String encrypted(byte[] body) {
        return XmlReader.read(new String(body, StandardCharsets.UTF_8)).text("Encrypt");
    }

    private String mutated(String query) {
        return new String(mutated(query.getBytes(StandardCharsets.US_ASCII)), StandardCharsets.ISO_8859_1);
    }

    private byte[] mutated(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        byte[] mutant = bytes.clone();
        return switch (random.nextInt(6)) {
            case 0 -> {
                mutant[at] ^= (byte) (1 << random.nextInt(8));
                yield mutant;
            }
            case 1 -> {
                mutant[at] = (byte) random.nextInt(256);
                yield mutant;
            }
            case 2 -> Arrays.copyOf(bytes, at);
            case 3 -> spliced(bytes, at, Arrays.copyOfRange(bytes, random.nextInt(at + 1), at));
            case 4 -> spliced(bytes, at, random.nextBoolean() ? DOCTYPE : new byte[] {(byte) 0xC3, 0x28});
            default -> {
                int other = random.nextInt(bytes.length);
                mutant[at] = bytes[other];
                mutant[other] = bytes[at];
                yield mutant;
            }
        };
    }

    private static byte[] spliced(byte[] bytes, int at, byte[] piece) {
        byte[] longer = new byte[bytes.length + piece.length];
        System.arraycopy(bytes, 0, longer, 0, at);
        System.arraycopy(piece, 0, longer, at, piece.length);
        System.arraycopy(bytes, at, longer, at + piece.length, bytes.length - at);
        return longer;
    }
}
