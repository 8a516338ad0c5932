package link.aftersales.sandbox.speed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long words took on one way at one pace, as a whole and from station to station. */
final class Journeys {

    private final List<Double> whole = new ArrayList<>();
    private final Map<String, List<Double>> legs = new LinkedHashMap<>();

    void addAll(List<Map<String, Long>> journeys) {
        journeys.forEach(this::add);
    }

    /** The first station is the posting of the word, the last one the arrival of the push. */
    private void add(Map<String, Long> stations) {
        List<Map.Entry<String, Long>> inOrder = List.copyOf(stations.entrySet());
        whole.add(millis(inOrder.getFirst(), inOrder.getLast()));
        for (int i = 1; i < inOrder.size(); i++) {
            legs.computeIfAbsent(inOrder.get(i).getKey(), station -> new ArrayList<>())
                    .add(millis(inOrder.get(i - 1), inOrder.get(i)));
        }
    }

    private static double millis(Map.Entry<String, Long> from, Map.Entry<String, Long> to) {
        return (to.getValue() - from.getValue()) / 1_000.0;
    }

    double p50() {
        return at(whole, 0.50);
    }

    double p99() {
        return at(whole, 0.99);
    }

    double longest() {
        return at(whole, 1);
    }

    int count() {
        return whole.size();
    }

    /** One line for each leg: mean (means add up), median, 99th of 100. */
    String byLeg() {
        StringBuilder lines = new StringBuilder();
        legs.forEach((station, millis) -> lines.append(String.format(
                Locale.ROOT,
                "    -> %-28s mean %6.2f ms, p50 %6.2f ms, p99 %7.2f ms%n",
                station,
                millis.stream().mapToDouble(Double::doubleValue).average().orElse(0),
                at(millis, 0.50),
                at(millis, 0.99))));
        return lines.toString();
    }

    private static double at(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }
}
