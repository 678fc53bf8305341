package io.quarkiverse.dynamodbcache.cluster.proxy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The two halves of what a batch asks for. */
final class BatchHalves {

    private BatchHalves() {
    }

    /** Leaves the larger half, so that whoever asks for the rest again and again comes to an end. */
    static ObjectNode takeSecond(ObjectNode itemsByTable) {
        ObjectNode taken = itemsByTable.objectNode();
        itemsByTable.properties().forEach(table -> {
            if (table.getValue() instanceof ArrayNode writes) {
                addUnlessEmpty(taken, table.getKey(), takeSecond(writes));
            } else if (table.getValue() instanceof ObjectNode reads) {
                // Beside the keys it says how they are to be read.
                ArrayNode keys = takeSecond((ArrayNode) reads.get("Keys"));
                if (!keys.isEmpty()) {
                    taken.set(table.getKey(), reads.deepCopy().set("Keys", keys));
                }
            }
        });
        return taken;
    }

    private static void addUnlessEmpty(ObjectNode taken, String table, ArrayNode writes) {
        if (!writes.isEmpty()) {
            taken.set(table, writes);
        }
    }

    private static ArrayNode takeSecond(ArrayNode all) {
        ArrayNode second = all.arrayNode();
        int left = (all.size() + 1) / 2;
        while (all.size() > left) {
            second.add(all.remove(left));
        }
        return second;
    }
}
