package io.quarkiverse.dynamodbcache.deployment.metrics;

import java.util.Map;
import java.util.TreeMap;

import io.restassured.RestAssured;

/** What the application tells Prometheus. */
record Exposed(Map<String, Double> samples) {

    static Exposed now() {
        String text = RestAssured.get("/q/metrics").then().statusCode(200).extract().asString();
        Map<String, Double> samples = new TreeMap<>();
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int end = line.lastIndexOf(' ');
            samples.put(line.substring(0, end), Double.valueOf(line.substring(end + 1)));
        });
        return new Exposed(samples);
    }

    /** @param meter with its tags, as Prometheus writes them */
    double value(String meter) {
        Double value = samples.get(meter);
        if (value == null) {
            throw new AssertionError(meter + " is not among " + samples.keySet());
        }
        return value;
    }

    boolean has(String name) {
        return samples.keySet().stream().anyMatch(sample -> sample.equals(name) || sample.startsWith(name + "{"));
    }
}
