package io.quarkiverse.dynamodbcache.deployment.template;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The permissions that an application needs, as a policy of AWS Identity and Access Management, and no others. */
record IamPolicy(List<TableNeeds> tables) {

    static final String FILE = "policy.json";

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER);

    String text() {
        ObjectMapper json = new ObjectMapper();
        ObjectNode policy = json.createObjectNode().put("Version", "2012-10-17");
        ArrayNode statements = policy.putArray("Statement");
        for (int i = 0; i < tables.size(); i++) {
            // A policy may not name two statements alike.
            addTo(statements, tables.get(i), i == 0 ? "" : String.valueOf(i + 1));
        }
        try {
            return json.writer(new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(INDENTER).withArrayIndenter(INDENTER))
                    .writeValueAsString(policy) + '\n';
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was made here can be written", e);
        }
    }

    private static void addTo(ArrayNode statements, TableNeeds needs, String number) {
        String table = needs.table().name();
        addTo(statements, "Table" + number, table, needs.tableActions());
        if (!needs.itemActions().isEmpty()) {
            ArrayNode keys = addTo(statements, "Items" + number, table, needs.itemActions())
                    .putObject("Condition").putObject("ForAllValues:StringLike").putArray("dynamodb:LeadingKeys");
            needs.partitionKeys().forEach(keys::add);
        }
        if (needs.scans()) {
            // A scan has no partition key that one could ask for.
            addTo(statements, "Scan" + number, table, List.of("Scan"));
        }
    }

    private static ObjectNode addTo(ArrayNode statements, String id, String table, List<String> actions) {
        ObjectNode statement = statements.addObject().put("Sid", id).put("Effect", "Allow");
        ArrayNode allowed = statement.putArray("Action");
        actions.forEach(action -> allowed.add("dynamodb:" + action));
        return statement.put("Resource", "arn:aws:dynamodb:*:*:table/" + table);
    }
}
