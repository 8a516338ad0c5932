package link.aftersales.identity.trust;

import static link.aftersales.identity.trust.TrustModel.HONEST;
import static link.aftersales.identity.trust.TrustModel.STRANGER;
import static link.aftersales.identity.trust.WithoutUnionid.CODE;
import static link.aftersales.identity.trust.WithoutUnionid.MANUAL;
import static link.aftersales.identity.trust.WithoutUnionid.PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import link.aftersales.identity.trust.State.Relation;
import link.aftersales.identity.trust.State.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that can happen to an honest owner of a number and a stranger who claims it, in every order and to the end, each
 * event any number of times: so a duplicate, a crash and a late judgement are orders too.
 */
class TrustModelTest {

    private static final Unionid NONE = new Unionid.Absent();
    private static final Unionid HIS = new Unionid.Known("u-honest");
    private static final Unionid STRANGERS = new Unionid.Known("u-stranger");

    static Stream<Arguments> worlds() {
        return Stream.of(
                arguments("unionids on both sides", List.of(HIS, STRANGERS), List.of(HIS, STRANGERS), true, CODE),
                arguments("and nobody was asked", List.of(HIS, STRANGERS), List.of(HIS, STRANGERS), false, CODE),
                arguments("none on the Official Account", List.of(NONE, NONE), List.of(HIS, STRANGERS), true, CODE),
                arguments("none in WeCom", List.of(HIS, STRANGERS), List.of(NONE, NONE), true, CODE),
                arguments("none of the honest", List.of(NONE, STRANGERS), List.of(NONE, STRANGERS), true, CODE),
                arguments("none of the stranger", List.of(HIS, NONE), List.of(HIS, NONE), true, CODE),
                arguments("none at all", List.of(NONE, NONE), List.of(NONE, NONE), true, CODE),
                arguments("none at all and nobody was asked", List.of(NONE, NONE), List.of(NONE, NONE), false, CODE),
                arguments("none at all, supervisors only", List.of(NONE, NONE), List.of(NONE, NONE), true, MANUAL),
                arguments("none at all, the plain rule", List.of(NONE, NONE), List.of(NONE, NONE), true, PHONE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worlds")
    void nobodyIsTrustedWronglyAndTheHonestIsNeverStuck(
            String world, List<Unionid> followers, List<Unionid> contacts, boolean asked, WithoutUnionid mode) {
        TrustModel model = new TrustModel(followers, contacts, asked, mode);
        int states = new Exploration(model).run(state -> broken(model, state, !asked, mode));

        assertThat(states).isGreaterThan(1_000);
    }

    /** Why {@code phone} is not the default: a stranger who claims the number before its owner is taken for him. */
    @Test
    void thePlainRuleTrustsAStrangerWhoClaimsFirst() {
        TrustModel model = new TrustModel(List.of(NONE, NONE), List.of(NONE, NONE), true, PHONE);

        State state = model.reads(model.claims(State.NEW, STRANGER), STRANGER);
        state = state.with(HONEST, state.side(HONEST).relation().added(1, 2, true));

        assertThat(TrustModel.boundTo(model.judges(state, STRANGER).side(STRANGER), HONEST))
                .isTrue();
    }

    /** What is wrong with a state, if anything. Under the plain rule a stranger may be taken for the owner, but not more. */
    private static Optional<String> broken(TrustModel model, State state, boolean seen, WithoutUnionid mode) {
        Side honest = honestContinuation(model, state, seen).side(HONEST);
        Map<String, Boolean> wrong = new LinkedHashMap<>();
        wrong.put("the honest is bound to the stranger's contact", TrustModel.boundTo(state.side(HONEST), STRANGER));
        wrong.put(
                "the stranger is bound to the honest one's contact",
                mode != PHONE && TrustModel.boundTo(state.side(STRANGER), HONEST));
        wrong.put(
                "the stranger's number is proven",
                state.side(STRANGER).numberProven() && !TrustModel.boundTo(state.side(STRANGER), HONEST));
        wrong.put("the honest can no longer be trusted", !honest.numberProven() || !TrustModel.boundTo(honest, HONEST));
        for (int who : new int[] {HONEST, STRANGER}) {
            State judged = model.judges(state, who);
            wrong.put(
                    who + " judged twice is judged otherwise",
                    !model.judges(judged, who).equals(judged));
            wrong.put(who + " is trusted by nobody's contact", TrustModel.trustedByNobodysContact(judged, who));
            wrong.put(who + " is trusted by a contested number", model.trustedByNumberAlone(state, judged, who));
        }
        return wrong.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * Whoever was not added is found by his number; a half contact is confirmed; one that was deleted is added again, which
     * WeCom calls an unknown way. He types his number, repeats the code, and the member answers when asked. Only where the
     * rules have no way for him a supervisor looks. A member who was not asked is known to have searched him only by the
     * number seen.
     */
    private static State honestContinuation(TrustModel model, State from, boolean seen) {
        Relation was = from.side(HONEST).relation();
        State state = was.live() && !was.half()
                ? from
                : from.with(HONEST, was.added() > 0 && !was.half() ? was.added(9, 0, false) : was.added(9, 2, seen));
        state = model.judges(model.reads(model.claims(state, HONEST), HONEST), HONEST);
        state = model.redeemsCode(model.issuesCode(state, HONEST), HONEST);
        state = model.judges(state, HONEST);
        state = model.judges(model.memberAnswers(state, HONEST), HONEST);
        return model.rulesCanProve(state.side(HONEST).relation()) ? state : model.looksAtHonest(state);
    }

    /** Breadth first through all states, so that what it finds is a shortest way to it. */
    private static final class Exploration {

        private record Found(State from, String event) {}

        private final Map<String, UnaryOperator<State>> events = new LinkedHashMap<>();
        private final Map<State, Found> found = new HashMap<>();

        Exploration(TrustModel model) {
            events.put(
                    "honest is half added 1",
                    state -> state.with(HONEST, state.side(HONEST).relation().halfAdded(1, true)));
            for (int who : new int[] {HONEST, STRANGER}) {
                String name = who == HONEST ? "honest" : "stranger";
                events.put(name + " claims", state -> model.claims(state, who));
                events.put(name + " is read", state -> model.reads(state, who));
                events.put(name + " is judged", state -> model.judges(state, who));
                events.put(name + "'s claim expires", state -> model.expires(state, who));
                events.put(name + "'s contact gets a code", state -> model.issuesCode(state, who));
                events.put(name + " types the code", state -> model.redeemsCode(state, who));
                events.put("member answers about " + name, state -> model.memberAnswers(state, who));
                for (int at : who == HONEST ? new int[] {1, 3} : new int[] {1}) {
                    added(name + " is added by search, number seen, " + at, who, at, 2, true);
                    added(name + " is added by search, " + at, who, at, 2, false);
                    added(name + " is added by QR, " + at, who, at, 1, false);
                    events.put(
                            name + " is deleted " + (at + 1),
                            state -> state.with(who, state.side(who).relation().deleted(at + 1)));
                }
            }
        }

        private void added(String name, int who, int at, int way, boolean seen) {
            events.put(name, state -> state.with(who, state.side(who).relation().added(at, way, seen)));
        }

        /** Until nothing new can happen; answers how many states there are. */
        int run(Function<State, Optional<String>> broken) {
            List<State> frontier = List.of(State.NEW);
            found.put(State.NEW, new Found(State.NEW, "start"));
            while (!frontier.isEmpty()) {
                List<State> next = new ArrayList<>();
                frontier.forEach(state -> follow(state, next));
                next.forEach(state -> broken.apply(state).ifPresent(wrong -> fail(wrong + " after " + way(state))));
                frontier = next;
            }
            return found.size();
        }

        private void follow(State state, List<State> next) {
            events.forEach((name, event) -> {
                State after = event.apply(state);
                if (found.putIfAbsent(after, new Found(state, name)) == null) {
                    next.add(after);
                }
            });
        }

        private List<String> way(State to) {
            List<String> way = new ArrayList<>();
            for (State at = to;
                    !at.equals(State.NEW);
                    at = Objects.requireNonNull(found.get(at)).from()) {
                way.addFirst(Objects.requireNonNull(found.get(at)).event());
            }
            return way;
        }
    }
}
