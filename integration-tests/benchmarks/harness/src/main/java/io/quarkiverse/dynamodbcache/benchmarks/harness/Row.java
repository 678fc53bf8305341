package io.quarkiverse.dynamodbcache.benchmarks.harness;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

/** A line of a result: names and figures, in the order they were given. */
public final class Row {

    private final Map<String, Object> cells = new LinkedHashMap<>();

    @JsonAnySetter
    public void put(String name, Object value) {
        cells.put(name, value);
    }

    public Row with(String name, Object value) {
        put(name, value instanceof Double figure ? rounded(figure) : value);
        return this;
    }

    /** The same with a cell before the others. */
    public Row after(String name, Object value) {
        Row row = new Row().with(name, value);
        cells.forEach(row::put);
        return row;
    }

    @JsonAnyGetter
    public Map<String, Object> cells() {
        return cells;
    }

    /** Three decimals of what is small, none of what is large: no one believes more. */
    private static Object rounded(double figure) {
        return Math.abs(figure) >= 1000 ? (Object) Math.round(figure) : (Object) (Math.round(figure * 1000) / 1000.0);
    }
}
