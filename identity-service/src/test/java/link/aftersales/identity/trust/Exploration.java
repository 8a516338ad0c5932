package link.aftersales.identity.trust;

import static link.aftersales.identity.trust.TrustModel.HONEST;
import static link.aftersales.identity.trust.TrustModel.STRANGER;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Breadth first through all states, so that what it finds is a shortest way to it. */
final class Exploration {

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
