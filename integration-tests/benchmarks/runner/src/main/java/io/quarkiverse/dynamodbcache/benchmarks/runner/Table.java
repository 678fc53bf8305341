package io.quarkiverse.dynamodbcache.benchmarks.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.quarkiverse.dynamodbcache.benchmarks.harness.Row;

/** Rows as one reads them: in columns, figures to the right. */
record Table(List<Row> rows) {

    @Override
    public String toString() {
        if (rows.isEmpty()) {
            return "";
        }
        List<String> names = new ArrayList<>(rows.get(0).cells().keySet());
        List<Integer> widths = names.stream().map(this::width).toList();
        String head = line(names, widths, name -> name);
        return rows.stream().map(Row::cells).map(cells -> line(names, widths, name -> cells.getOrDefault(name, "")))
                .collect(Collectors.joining("\n", head + "\n", "\n"));
    }

    private int width(String name) {
        return rows.stream().mapToInt(row -> String.valueOf(row.cells().getOrDefault(name, "")).length())
                .reduce(name.length(), Math::max);
    }

    private static String line(List<String> names, List<Integer> widths, Function<String, Object> cell) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            Object value = cell.apply(names.get(i));
            String text = String.valueOf(value);
            String gap = " ".repeat(widths.get(i) - text.length());
            line.append(value instanceof Number ? gap + text : text + gap).append("  ");
        }
        return line.toString().stripTrailing();
    }
}
