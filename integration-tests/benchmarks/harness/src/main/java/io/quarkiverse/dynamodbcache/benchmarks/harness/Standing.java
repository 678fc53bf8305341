package io.quarkiverse.dynamodbcache.benchmarks.harness;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** How a contender did: medians over the rounds, and medians of what it was to its rival in the same round. */
public record Standing(Contender contender, int callers, List<Sample> samples, List<Sample> rivals) {

    public double median(ToDoubleFunction<Sample> figure) {
        return median(samples.stream().mapToDouble(figure).toArray());
    }

    public double ratio(ToDoubleFunction<Sample> figure) {
        return compared(figure, (own, rival) -> own / rival);
    }

    public double difference(ToDoubleFunction<Sample> figure) {
        return compared(figure, (own, rival) -> own - rival);
    }

    public Row row() {
        return new Row()
                .with("contender", contender.name()).with("callers", callers)
                .with("opsPerSecond", median(Sample::operationsPerSecond))
                .with("cpuMicros", median(Sample::cpuMicros))
                .with("allocatedBytes", median(Sample::allocatedBytes))
                .with("p50Micros", median(sample -> sample.percentile(0.50)))
                .with("p99Micros", median(sample -> sample.percentile(0.99)))
                .with("rival", contender.rival())
                .with("opsRatio", ratio(Sample::operationsPerSecond))
                .with("cpuRatio", ratio(Sample::cpuMicros))
                .with("moreBytes", difference(Sample::allocatedBytes))
                .with("p50Ratio", ratio(sample -> sample.percentile(0.50)))
                .with("p99Ratio", ratio(sample -> sample.percentile(0.99)));
    }

    private double compared(ToDoubleFunction<Sample> figure, ToDoubleBiFunction<Double, Double> comparison) {
        return median(IntStream.range(0, samples.size()).mapToDouble(round -> comparison.applyAsDouble(
                figure.applyAsDouble(samples.get(round)), figure.applyAsDouble(rivals.get(round)))).toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
